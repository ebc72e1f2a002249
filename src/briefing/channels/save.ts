import { isDeepStrictEqual } from 'node:util';
import { inputError } from '../../errors.ts';
import { allow, type Scene } from '../../people/index.ts';
import { audienceOf, audiences } from '../audience/audience.ts';
import { type Briefing, briefings, noted } from '../briefing.ts';
import { findBriefing } from '../drafting/find.ts';
import { byTeam, type Change, type Chosen, chosenOf } from './choice.ts';
import { type Known, knownChannels } from './known.ts';
import { channelName } from './named.ts';
import { words } from './words.ts';

/** A draft whose channels somebody chooses, and how things stand. */
export interface Choosing {
  one: Briefing;
  known: Known[];
  chosen: Chosen;
  /** What is to be said of what has just been done. */
  notice: string | null;
}

/**
 * The draft of this id, as an officer who may write it finds it.
 * @throws input error `not-a-draft`
 */
const draftOf = async (scene: Scene, id: unknown): Promise<Briefing> => {
  allow(scene.actor, 'write-briefing');
  const one = await findBriefing(scene, id);
  if (one.state !== 'draft') throw inputError('not-a-draft', words.notDraft);
  return one;
};

/** As it stands, nothing changed. */
export const asChosen = async (scene: Scene, id: unknown): Promise<Choosing> => {
  const one = await draftOf(scene, id);
  const known = await knownChannels(scene);
  const audience = await audienceOf(scene.tx, scene.partition, one.id);
  return { one, known, chosen: chosenOf(audience, known), notice: null };
};

/** Somebody who chooses turns many pages: all of it is one change. */
const changed = (one: Briefing, now: Date, by: string): Briefing => {
  const last = one.history.at(-1);
  const again = last?.what === 'changed' && last.by === by;
  const history = again ? { ...one, history: one.history.slice(0, -1) } : one;
  const { counted, ...rest } = noted(history, 'changed', now, by);
  const version = one.version + 1;
  // The people are those that were counted.
  return { ...rest, version, ...(counted ? { counted: { ...counted, version } } : {}) };
};

const said = async ({ tx, partition }: Scene, { gone, missing }: Chosen): Promise<string | null> => {
  if (gone.length + missing === 0) return null;
  const names: string[] = [];
  for (const key of gone.slice(0, 3)) names.push(await channelName(tx, partition, key));
  return words.leftOut(names, gone.length + missing - names.length);
};

/** Keeps what was chosen, without what is not there any more; the version is raised where that is another than it was. */
export const saveChoice = async (scene: Scene, id: unknown, change: Change): Promise<Choosing> => {
  const { tx, partition, now, actor } = scene;
  const one = await draftOf(scene, id);
  const known = await knownChannels(scene);
  const before = await audienceOf(tx, partition, one.id);
  const chosen = chosenOf(before, known, change);
  const channels = byTeam(chosen.channels);
  const notice = await said(scene, chosen);
  if (isDeepStrictEqual(channels, byTeam(chosenOf(before, known).channels)) && chosen.gone.length === 0)
    return { one, known, chosen, notice };
  await tx.put(audiences, partition, { ...before, channels });
  const draft = changed(one, now, actor.person.id);
  await tx.put(briefings, partition, draft);
  return { one: draft, known, chosen: { ...chosen, gone: [], missing: 0 }, notice };
};
