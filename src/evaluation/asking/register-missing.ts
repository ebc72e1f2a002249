import { instantAt, nextWorkingTime } from '../../calendar/index.ts';
import { mainButton } from '../../cards/index.ts';
import { type Draw, want } from '../../outbox/index.ts';
import { hasStopped, reachableOfficers, reachPerson } from '../../people/index.ts';
import { listOf, type Session, sessionOf, when } from '../../training/index.ts';
import type { Where, Whose } from '../known.ts';

/** What a trainer is told of a register that nobody has begun. */
const words = {
  heading: (title: string) => `The register of ${title} is still to be taken`,
  text: 'I ask people how a session was, and they can have their certificates, once the register says that they were there. Until then I do not.',
  button: 'Take the register',
  typing: 'Or type sessions to find it. To be sent nothing but answers, type stop.',
};

/** A register that is not begun by then is asked for: that evening, or half an hour after it ends where that is later. */
const evening = '18:00';
const grace = 30 * 60_000;

/** Its trainers whom a message reaches; where there is none, the officers. */
const whoTakesIt = async ({ tx, partition }: Where, whose: Whose, { trainers }: Session): Promise<string[]> => {
  const reached: string[] = [];
  for (const person of trainers)
    if ((await reachPerson(tx, partition, person)) && !(await hasStopped(tx, partition, person))) reached.push(person);
  return reached.length > 0 ? reached : reachableOfficers(tx, partition, whose.officers ?? []);
};

/** On the day of a session, or the day after: has its register asked for, once. */
export const remindOfRegister = async (where: Where, whose: Whose, session: Session): Promise<void> => {
  const { tx, partition, now } = where;
  const end = new Date(session.ends).getTime() + grace;
  const due = new Date(Math.max(instantAt(session.day, evening, whose.timeZone).getTime(), end));
  for (const person of await whoTakesIt(where, whose, session)) {
    const key = `register-missing/${session.id}/${session.day}/${person}`;
    const at = due > now ? due : nextWorkingTime(now, whose, { school: false });
    await want(tx, partition, { kind: 'register-missing', key, to: { person }, about: session.id, due: at });
  }
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
