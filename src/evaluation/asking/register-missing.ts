import { mainButton } from '../../cards/index.ts';
import type { Draw } from '../../outbox/index.ts';
import { listOf, sessionOf, when } from '../../training/index.ts';

/** What a trainer is told of a register that nobody has begun. */
const words = {
  heading: (title: string) => `The register of ${title} is still to be taken`,
  text: 'I ask people how a session was, and send them their certificates, once the register says that they were there. Until then nobody is asked.',
  button: 'Take the register',
  typing: 'Or type sessions to find it. To be sent nothing but answers, type stop.',
};

/** Nothing once somebody has been marked, where nobody is on the list, or where it was not held. */
export const drawRegisterMissing: Draw = async (tx, partition, { about }) => {
  const session = await sessionOf(tx, partition, about);
  const list = session ? await listOf(tx, partition, session.id) : [];
  const isMarked = list.some(({ state }) => state !== 'expected');
  if (session?.state !== 'planned' || list.length === 0 || isMarked) return undefined;
  const facts = [{ title: 'When', theirValue: when(session) }];
  const actions = [mainButton(words.button, 'register', { session: session.id })];
  const { text: notice, typing } = words;
  return {
    view: { card: 'detail', model: { heading: words.heading(session.title), notice, facts, parts: [], typing, actions } },
  };
};
