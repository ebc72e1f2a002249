import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

/** What Teams calls the kinds of channels. In private and shared ones the app is only where it was added to each of them. */
export const channelKinds = ['standard', 'private', 'shared'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** When Teams says that something happened, by its own clock alone: what comes late is older than what is known. */
const since = z.iso.datetime().optional();

const channel = z.strictObject({
  id: z.string(),
  /** Absent for General, which Teams gives no name. */
  name: z.string().optional(),
  kind: z.enum(channelKinds),
  /** It is kept after that for the lists of what was sent there. */
  deleted: z.boolean(),
  since,
});
export type Channel = z.infer<typeof channel>;

const team = z.strictObject({
  id: z.string(),
  tenant: z.string(),
  /** What Teams calls it. */
  team: z.string(),
  name: z.string().optional(),
  nameSince: since,
  /** Its group in Entra, which a link to a channel names. */
  aadGroupId: z.string().optional(),
  /** The app was removed from it (`left`), or the team is archived or deleted, both of which can be undone. */
  state: z.enum(['here', 'archived', 'deleted', 'left']),
  stateSince: since,
  /** Those that are deleted too. */
  channels: z.array(channel),
  /** When Teams last said all of it. */
  asked: z.iso.datetime().optional(),
  /** Raised by whatever is learned from an event: an answer that was asked for before it is none any more. */
  learned: z.number().int(),
});
export type Team = z.infer<typeof team>;

/** The teams that the app is in or has been in, and their channels. */
export const teams: Collection<Team> = {
  name: 'teams',
  schema: team,
  indexes: {
    all: (t) => (t.state === 'left' ? [] : ['all']),
    /** Where nothing can be posted, without a look at a team of many channels. */
    gone: (t) => [
      ...(t.state === 'deleted' ? [t.id] : []),
      ...t.channels.flatMap(({ id, deleted }) => (deleted ? [`${t.id}/${id}`] : [])),
    ],
  },
  owner: () => undefined,
  kept: 'as long as the app is in the team; after that, for the lists of what was sent there',
  onErasure: 'keep-without-person',
};

export interface TeamKey {
  tenant: string;
  /** What Teams calls it. */
  team: string;
}

export const teamId = ({ tenant, team: id }: TeamKey): string => `${tenant}/${id}`;

/** A team, also one that the app has left; undefined for one that was never met. */
export const knownTeam = (tx: Transaction, partition: string, key: TeamKey): Promise<Team | undefined> =>
  tx.get(teams, partition, teamId(key));

const most = 5_000;

/** Every team that the app is in. */
export const teamsIn = (tx: Transaction, partition: string): Promise<Team[]> =>
  tx.find(teams, partition, 'all', 'all', { limit: most });

/** Whether Teams has said that a channel is not there any more; of one that nothing is known of it has not. */
export const isGone = async (
  tx: Transaction,
  partition: string,
  { channel: id, ...key }: TeamKey & { channel: string },
): Promise<boolean> => {
  for (const what of [teamId(key), `${teamId(key)}/${id}`])
    if ((await tx.find(teams, partition, 'gone', what, { limit: 1 })).length > 0) return true;
  return false;
};
