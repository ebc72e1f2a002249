import type { Told } from '../../cards/index.ts';
import { type ActName, allow, type Scene } from '../../people/index.ts';
import { type Briefing, type BriefingState, briefings } from '../briefing.ts';
import { findBriefing } from '../drafting/find.ts';
import { showBriefing } from '../drafting/show.ts';
import { words } from './words.ts';

/** What a button sent: the client's word. */
export type Sent = Readonly<Record<string, unknown>>;

export const put = ({ tx, partition }: Pick<Scene, 'tx' | 'partition'>, one: Briefing): Promise<void> =>
  tx.put(briefings, partition, one);

/** What stands in the way of an act on a briefing as it was shown; nothing where it is as it was, and in one of these states. */
export const inTheWay = (one: Briefing, seen: unknown, from: readonly BriefingState[]): string | undefined => {
  if (String(one.version) !== seen) return words.changed;
  return from.includes(one.state) ? undefined : words.notNow;
};

/**
 * Does something with a briefing that is as it was when it was shown; otherwise shows it as it is, and nothing is done. `work` gives
 * what is said of it.
 */
export const change = async (
  scene: Scene,
  act: ActName,
  { briefing, seen }: Sent,
  from: readonly BriefingState[],
  work: (one: Briefing) => Promise<string>,
): Promise<Told> => {
  allow(scene.actor, act);
  const one = await findBriefing(scene, briefing);
  return showBriefing(scene, one.id, inTheWay(one, seen, from) ?? (await work(one)));
};
