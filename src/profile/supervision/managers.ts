import type { Problem } from '../../entry/index.ts';
import { accounts, namings, namingsBy, reachPerson, type Scene, type Supervision, supervisionsOf } from '../../people/index.ts';
import { words } from '../words.ts';
import { end } from './answer.ts';
import { isTheirReport, keyOf, metBy, name } from './ask.ts';

type Own = Pick<Scene, 'tx' | 'partition' | 'actor' | 'now'>;

/** It waits for an answer, or was confirmed and has not ended. */
export const isStanding = ({ state }: Supervision): boolean => state === 'asked' || state === 'confirmed';

const standing = async ({ tx, partition, actor }: Own): Promise<Supervision[]> =>
  (await supervisionsOf(tx, partition, 'person', actor.person.id)).filter(isStanding);

/** The line managers that somebody has named, as they named them, joined by commas; empty where there are none. */
export const managersNamed = async (scene: Own): Promise<string> => {
  const { tx, partition, actor } = scene;
  const waiting = await namingsBy(tx, partition, actor.person.id);
  return [...new Set([...(await standing(scene)), ...waiting].flatMap(({ named }) => named ?? []))].join(',');
};

const problemWith = async (scene: Own, named: string): Promise<string | undefined> => {
  const { tx, partition, actor } = scene;
  const key = keyOf(actor.account, named);
  const met = await metBy(scene, key);
  const own = await tx.find(accounts, partition, 'person', actor.person.id);
  const isOwn = met === actor.person.id || own.some(({ id, emails = [] }) => id === key || emails.includes(key));
  if (isOwn || actor.person.emails?.includes(key)) return words.oneself;
  return met !== undefined && (await isTheirReport(scene, met, actor.person.id)) ? words.circle : undefined;
};

/** What is wrong with the line managers that somebody names: nobody is their own, nor that of their own. */
export const managerProblems = async (scene: Own, named: readonly string[]): Promise<Problem[]> => {
  const problems: Problem[] = [];
  for (const one of named) {
    const text = await problemWith(scene, one);
    if (text !== undefined) problems.push({ field: 'manager', text });
  }
  return problems;
};

/** From now on these are the line managers that somebody names, and no others: new ones are asked, those left out are told. */
export const nameManagers = async (scene: Own, named: readonly string[]): Promise<void> => {
  const { tx, partition, actor } = scene;
  const { id } = actor.person;
  for (const one of await standing(scene)) if (one.named !== undefined && !named.includes(one.named)) await end(scene, one, id);
  const known = await managersNamed(scene);
  for (const waiting of await namingsBy(tx, partition, id))
    if (!named.includes(waiting.named)) await tx.remove(namings, partition, waiting.id);
  for (const one of named) if (!known.split(',').includes(one)) await name(scene, id, keyOf(actor.account, one), one, id);
};

/** How it stands with the line managers of somebody: who has confirmed, who is still to, and whether one cannot be reached. */
export const managersNow = async (scene: Own): Promise<{ confirmed: number; waiting: number; unreachable: boolean }> => {
  const { tx, partition, actor } = scene;
  const all = await standing(scene);
  const asked = all.filter(({ state }) => state === 'asked');
  let unreachable = false;
  for (const { supervisor } of asked) unreachable ||= (await reachPerson(tx, partition, supervisor)) === undefined;
  const unmet = await namingsBy(tx, partition, actor.person.id);
  return { confirmed: all.length - asked.length, waiting: asked.length + unmet.length, unreachable };
};
