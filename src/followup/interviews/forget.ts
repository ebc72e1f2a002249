import type { Planner } from '../../outbox/index.ts';
import type { Transaction } from '../../store/port.ts';
import { agrees } from './agreed.ts';
import { type Member, sampleMembers, samples } from './sample.ts';

const atOnce = 200;

/** Takes somebody off a list; what had come of it stays counted, without them. */
const drop = async (tx: Transaction, partition: string, { id, sample, state }: Member): Promise<void> => {
  await tx.remove(sampleMembers, partition, id);
  const of = await tx.get(samples, partition, sample);
  if (!of || state === 'to-do') return;
  const gone = of.gone ?? { done: 0, 'not-reached': 0, declined: 0 };
  await tx.put(samples, partition, { ...of, gone: { ...gone, [state]: gone[state] + 1 } });
};

/** Each day: whoever agrees to be contacted no more is on no list any longer. */
export const forgettingMembers: Planner = {
  name: 'interviews',
  async plan(tx, partition, _, after) {
    const page = await tx.find(sampleMembers, partition, 'all', 'all', {
      limit: atOnce,
      ...(after === undefined ? {} : { after }),
    });
    for (const one of page) {
      const course = (await tx.get(samples, partition, one.sample))?.course;
      if (course === undefined || !(await agrees(tx, partition, one.person, course))) await drop(tx, partition, one);
    }
    return page.length < atOnce ? undefined : page.at(-1)?.id;
  },
};
