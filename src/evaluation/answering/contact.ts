import { instantAt, shifted } from '../../calendar/index.ts';
import { plain } from '../../cards/index.ts';
import { type Draw, want } from '../../outbox/index.ts';
import { nameOf, reachableOfficers, type Scene } from '../../people/index.ts';
import { sessionOf, when } from '../../training/index.ts';
import { type Evaluation, evaluationsOf } from '../evaluation.ts';
import { words as all } from './words.ts';

const words = all.contact;

/** Whether somebody asks to be contacted, in answers that they have sent. */
const isWished = ({ contact, state }: Evaluation): boolean => contact === true && state === 'answered';

/**
 * Tells the officers on the next morning that somebody wants to be contacted about a session, and did not `before`: once a day, whoever
 * does by then.
 */
export const tellOfContact = async (scene: Scene, before: Evaluation, evaluation: Evaluation): Promise<void> => {
  if (isWished(before) || !isWished(evaluation)) return;
  const { tx, partition, partnership, today } = scene;
  const { session } = evaluation;
  const due = instantAt(shifted(today, 1), '09:00', partnership.timeZone);
  for (const officer of await reachableOfficers(tx, partition, partnership.officers ?? [])) {
    const key = `wants-contact/${session}/${today}/${officer}`;
    await want(tx, partition, { kind: 'wants-contact', key, to: { person: officer }, about: session, due });
  }
};

/** Who wants to be contacted about a session at that moment, and nothing of what they said; nothing where nobody does any more. */
export const drawContact: Draw = async (tx, partition, { about }) => {
  const session = await sessionOf(tx, partition, about);
  const names: string[] = [];
  for (const { person } of (await evaluationsOf(tx, partition, about)).filter(isWished))
    names.push(plain(await nameOf(tx, partition, person), 80) || words.noName);
  if (!session || names.length === 0) return undefined;
  const model = {
    heading: words.heading(plain(session.title, 160)),
    notice: words.notice,
    facts: [{ title: words.when, theirValue: when(session) }],
    parts: [{ title: words.who, theirLines: names.sort((a, b) => a.localeCompare(b, 'en-GB')) }],
    typing: words.typing,
    actions: [],
  };
  return { view: { card: 'detail', model } };
};
