import { collections } from '../../src/collections.ts';
import { evaluations, responses } from '../../src/evaluation/index.ts';
import { openReadOnly } from '../../src/store/index.ts';
import { sessions, weekOf } from '../../src/training/index.ts';

const partition = 'bench';

/** How many answers of those that were acknowledged last are not there, and how many are there that should not be, or more than once. */
export const faultsIn = async (
  folder: string,
  ideas: readonly string[],
  times: number,
): Promise<{ lost: number; twice: number }> => {
  const store = await openReadOnly(folder, collections);
  const found = await store.transaction(async (tx) => {
    const week = weekOf(new Date().toISOString().slice(0, 10));
    const [session] = await tx.find(sessions, partition, 'week', week);
    const page = { limit: 5_000 };
    return {
      asked: await tx.find(evaluations, partition, 'session', session?.id ?? '', page),
      answers: await tx.find(responses, partition, 'session', session?.id ?? '', page),
    };
  });
  await store.close();
  const { asked, answers } = found;
  const texts = answers.flatMap(({ after }) => Object.values(after));
  const there = new Set(texts);
  const linked = new Set(asked.flatMap(({ response }) => response ?? []));
  return {
    lost: ideas.filter((idea) => !there.has(idea)).length + asked.filter(({ state }) => state !== 'answered').length,
    twice: answers.length - linked.size + answers.filter(({ revision }) => revision !== times).length,
  };
};
