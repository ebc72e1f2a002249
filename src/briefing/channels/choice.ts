import type { Audience } from '../audience/audience.ts';
import { isSupported, type Known, refOf } from './known.ts';
import type { ChannelKey } from './named.ts';

/** What an officer changes of what is chosen; doing it twice is doing it once. */
export type Change =
  | { add: readonly string[]; remove: readonly string[] }
  /** Everything before is given up. */
  | { only: readonly string[] };

export interface Chosen {
  /** What is chosen and there, in the order of the list. */
  channels: Known[];
  /** What was chosen, or was to be, and is not there any more, or cannot be posted in. */
  gone: ChannelKey[];
  /** What was ticked and cannot be found: there is not even a name. */
  missing: number;
}

const keysOf = ({ channels }: Pick<Audience, 'channels'>): ChannelKey[] =>
  channels.flatMap(({ channels: ids, ...key }) => ids.map((channel) => ({ ...key, channel })));

/** What is chosen as things are now, once it has been changed. */
export const chosenOf = (
  audience: Pick<Audience, 'channels'>,
  known: readonly Known[],
  change: Change = { add: [], remove: [] },
): Chosen => {
  const there = known.filter(isSupported);
  const before = keysOf(audience).map((key) => ({ key, ref: refOf(key) }));
  const refs = new Set('only' in change ? change.only : [...before.map(({ ref }) => ref), ...change.add]);
  if ('remove' in change) for (const ref of change.remove) refs.delete(ref);
  const present = new Set(there.map(({ ref }) => ref));
  const gone = before.filter(({ ref }) => refs.has(ref) && !present.has(ref));
  const named = new Set(gone.map(({ ref }) => ref));
  return {
    channels: there.filter(({ ref }) => refs.has(ref)),
    gone: gone.map(({ key }) => key),
    missing: [...refs].filter((ref) => !present.has(ref) && !named.has(ref)).length,
  };
};

/** As an audience keeps them: by team. */
export const byTeam = (channels: readonly Known[]): Audience['channels'] => {
  const teams = new Map<string, Audience['channels'][number]>();
  for (const { key } of channels) {
    const { channel, ...team } = key;
    const id = `${team.tenant}/${team.team}`;
    teams.set(id, { ...team, channels: [...(teams.get(id)?.channels ?? []), channel] });
  }
  return [...teams.values()];
};
