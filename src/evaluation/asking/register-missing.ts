import { mainButton } from '../../cards/index.ts';
import type { Draw } from '../../outbox/index.ts';
import { listOf, sessionOf, when } from '../../training/index.ts';

/** What a trainer is told of a register that nobody has begun. */
const words = {
  heading: (title: string) => `The register of ${title} is still to be taken`,
  text: 'I ask people how a session was, and they can have their certificates, once the register says that they were there. Until then I do not.',
  button: 'Take the register',
  typing: 'Or type sessions to find it. To be sent nothing but answers, type stop.',
};

/** Nothing once somebody has been marked by another than themselves, where nobody is left to be marked, or where it was not held. */
export const drawRegisterMissing: Draw = async (tx, partition, { about }) => {
  const session = await sessionOf(tx, partition, about);
  const list = session ? await listOf(tx, partition, session.id) : [];
  const left = list.filter(({ state }) => state === 'expected');
  const isBegun = list.some(({ state, by, person }) => state !== 'expected' && by !== person);
  if (session?.state !== 'planned' || left.length === 0 || isBegun) return undefined;
  const facts = [{ title: 'When', theirValue: when(session) }];
  const actions = [mainButton(words.button, 'register', { session: session.id })];
  const { text: notice, typing } = words;
  return {
    view: { card: 'detail', model: { heading: words.heading(session.title), notice, facts, parts: [], typing, actions } },
  };
};
