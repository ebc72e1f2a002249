import { randomUUID } from 'node:crypto';
import type { Told } from '../../cards/index.ts';
import { inputError } from '../../errors.ts';
import { accounts, allow, areDifferent, joinOf, joins, likenesses, type Scene } from '../../people/index.ts';
import type { AnyCollection } from '../../store/index.ts';
import { joinPersons, partPersons, tellOfChange } from '../joining.ts';
import { said } from '../words.ts';
import { showPerson, someone } from './show.ts';
import { words } from './words.ts';

/** An officer says that two persons are one: what is the one's comes to the other, who is told. */
export const joinTwo = async (
  scene: Scene,
  collections: readonly AnyCollection[],
  kept: unknown,
  gone: unknown,
): Promise<Told> => {
  const { tx, partition, now, actor } = scene;
  allow(actor, 'join-persons');
  const done = typeof gone === 'string' ? await tx.find(joins, partition, 'gone', gone, { limit: 1 }) : [];
  if (done[0] && done[0].kept === kept) return showPerson(scene, kept, words.joined);
  const [one, other] = [await someone(scene, kept), await someone(scene, gone)];
  // Whoever acts goes on acting as who they are.
  const [stays, goes] = other.id === actor.person.id ? [other, one] : [one, other];
  await joinPersons({ tx, partition, now, collections }, stays.id, goes.id, actor.person.id);
  await tellOfChange(scene, { person: stays.id, kind: 'joined', what: [], by: actor.person.id }, randomUUID());
  return showPerson(scene, stays.id, words.joined);
};

/** An officer says that an account is somebody else's: each has again what was theirs, and both are told. */
export const partAccount = async (scene: Scene, collections: readonly AnyCollection[], id: unknown): Promise<Told> => {
  const { tx, partition, now, actor } = scene;
  allow(actor, 'part-account');
  const account = typeof id === 'string' ? await tx.get(accounts, partition, id) : undefined;
  const joined = account && (await joinOf(tx, partition, account.person, account.id));
  if (!joined) throw inputError('no-join', words.notJoined);
  await partPersons({ tx, partition, now, collections }, joined, actor.person.id);
  for (const person of [joined.kept, joined.gone])
    await tellOfChange(scene, { person, kind: 'parted', what: [], by: actor.person.id }, randomUUID());
  return showPerson(scene, joined.kept, words.parted);
};

/** An officer says that two who looked alike are different people: they are not brought up again. */
export const tellApart = async (scene: Scene, id: unknown): Promise<Told> => {
  const { tx, partition, now, actor } = scene;
  allow(actor, 'join-persons');
  const alike = typeof id === 'string' ? await tx.get(likenesses, partition, id) : undefined;
  if (!alike) throw inputError('no-person', words.gone);
  await areDifferent(tx, partition, alike.one, alike.other, actor.person.id, now);
  return said(words.apart, words.next);
};
