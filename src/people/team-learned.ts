import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '../store/port.ts';
import { type Channel, type ChannelKind, knownTeam, type Team, type TeamKey, teamId, teams } from './team.ts';

/** When Teams says that it happened; absent where it does not say. */
interface When {
  at?: string | undefined;
}

/** What an event says of a team: that the app is there at all, and whatever else is given. */
export interface TeamSeen extends When {
  name?: string | undefined;
  aadGroupId?: string | undefined;
  state?: Team['state'] | undefined;
}

/** What an event says of a channel. */
export interface ChannelSeen extends When {
  id: string;
  name?: string | undefined;
  kind?: ChannelKind | undefined;
  deleted: boolean;
}

/** What Teams answers when it is asked for a team. */
export interface TeamSaid {
  name?: string | undefined;
  aadGroupId?: string | undefined;
  channels: readonly { id: string; name?: string | undefined; kind: ChannelKind }[];
}

/** Of two things of one moment the one that came last counts. */
const isLate = (at: string | undefined, since: string | undefined): boolean =>
  at !== undefined && since !== undefined && at < since;

/** Of a team that is met for the first time: it was there then. */
const fresh = ({ tenant, team }: TeamKey, { at }: When): Team => ({
  id: teamId({ tenant, team }),
  tenant,
  team,
  state: 'here',
  ...(at === undefined ? {} : { stateSince: at }),
  channels: [],
  learned: 0,
});

/** What is known, whenever it was learned. */
const whenever = ({ nameSince: _, stateSince: __, ...team }: Team): object => team;

const keep = async (tx: Transaction, partition: string, before: Team | undefined, after: Team): Promise<Team> => {
  if (before && isDeepStrictEqual(before, after)) return before;
  const isSame = before && isDeepStrictEqual(whenever(before), whenever(after));
  const changed = { ...after, learned: after.learned + (isSame ? 0 : 1) };
  await tx.put(teams, partition, changed);
  return changed;
};

/** To be asked for: whatever was answered before is no answer any more. */
const unasked = ({ asked: _, ...team }: Team): Team => team;

const isAway = ({ state }: Team): boolean => state === 'left' || state === 'deleted';

/** A team with what is newer than what was known of it. */
const withSeen = (team: Team, { at, name, aadGroupId, state }: TeamSeen): Team => {
  const named: Team =
    name !== undefined && !isLate(at, team.nameSince)
      ? { ...team, name, ...(at === undefined ? {} : { nameSince: at }) }
      : { ...team };
  const grouped = { ...named, ...(aadGroupId === undefined ? {} : { aadGroupId }) };
  const now = state ?? (isAway(team) ? 'here' : team.state);
  if (now === team.state && state === undefined) return grouped;
  if (isLate(at, team.stateSince)) return grouped;
  const stood: Team = { ...grouped, state: now, ...(at === undefined ? {} : { stateSince: at }) };
  return isAway(team) && !isAway(stood) ? unasked(stood) : stood;
};

/** Learns of a team from an event; what came before what is known is left alone, and the same twice is once. */
export const learnOfTeam = async (tx: Transaction, partition: string, key: TeamKey, seen: TeamSeen): Promise<Team> => {
  const before = await knownTeam(tx, partition, key);
  return keep(tx, partition, before, withSeen(before ?? fresh(key, seen), seen));
};

const withChannel = (team: Team, { at, id, name, kind, deleted }: ChannelSeen): Team => {
  const known = team.channels.find((one) => one.id === id);
  if (known && isLate(at, known.since)) return team;
  const channel: Channel = {
    ...known,
    id,
    ...(name === undefined ? {} : { name }),
    kind: kind ?? known?.kind ?? 'standard',
    deleted,
    ...(at === undefined ? {} : { since: at }),
  };
  const channels = known ? team.channels.map((one) => (one === known ? channel : one)) : [...team.channels, channel];
  // Not every event says of which kind a channel is.
  return known || kind !== undefined || deleted ? { ...team, channels } : unasked({ ...team, channels });
};

/** Learns of a channel, and that the app is in its team; of one that was removed from it only what came after that. */
export const learnOfChannel = async (tx: Transaction, partition: string, key: TeamKey, seen: ChannelSeen): Promise<Team> => {
  const before = await knownTeam(tx, partition, key);
  const team = withSeen(before ?? fresh(key, seen), { at: seen.at });
  return keep(tx, partition, before, isAway(team) ? team : withChannel(team, seen));
};

/**
 * Takes what Teams has answered for the truth, where nothing was learned since it was asked (`learned`); whether it did. What it does
 * not list any more is deleted.
 */
export const learnAll = async (
  tx: Transaction,
  partition: string,
  key: TeamKey,
  { learned, said, now }: { learned: number; said: TeamSaid; now: Date },
): Promise<boolean> => {
  const before = await knownTeam(tx, partition, key);
  if (before?.learned !== learned) return false;
  const listed = said.channels.map(({ id, name, kind }): Channel => {
    const since = before.channels.find((one) => one.id === id)?.since;
    return { id, ...(name === undefined ? {} : { name }), kind, deleted: false, ...(since === undefined ? {} : { since }) };
  });
  const gone = before.channels.filter(({ id }) => !said.channels.some((one) => one.id === id));
  await tx.put(teams, partition, {
    ...before,
    ...(said.name === undefined ? {} : { name: said.name }),
    ...(said.aadGroupId === undefined ? {} : { aadGroupId: said.aadGroupId }),
    state: isAway(before) ? 'here' : before.state,
    channels: [...listed, ...gone.map((one) => ({ ...one, deleted: true }))],
    asked: now.toISOString(),
  });
  return true;
};
