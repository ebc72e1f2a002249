import { z } from 'zod/v4';
import { channelKinds, keepPlace, learnOfChannel, learnOfTeam, type Team, type TeamSeen } from '../people/index.ts';
import type { Transaction } from '../store/index.ts';
import type { Bench } from './bench.ts';
import { placeOf } from './caller.ts';
import type { Incoming } from './incoming.ts';
import { leave } from './team-left.ts';

const id = z.string().min(1).max(500);
const optional = z.string().min(1).max(500).optional().catch(undefined);

/** What Teams says in an activity of a team and a channel of it, beside what every activity has. */
const said = z.object({
  timestamp: z.coerce.date().optional().catch(undefined),
  channelData: z.looseObject({
    eventType: optional,
    team: z.looseObject({ id, name: optional, aadGroupId: optional }),
    channel: z
      .looseObject({ id, name: optional, type: z.enum(channelKinds).optional().catch(undefined) })
      .optional()
      .catch(undefined),
  }),
});
type Said = z.infer<typeof said>;

const readTeam = (activity: unknown): Said | undefined => said.safeParse(activity).data;

/** What an activity shows of its team, and when; nothing where it is of none. */
export const seenIn = (activity: unknown): TeamSeen => {
  const { timestamp, channelData } = readTeam(activity) ?? {};
  return { at: timestamp?.toISOString(), name: channelData?.team.name, aadGroupId: channelData?.team.aadGroupId };
};

const ofTeam: Readonly<Record<string, Partial<Pick<Team, 'state'>>>> = {
  teamRenamed: {},
  teamArchived: { state: 'archived' },
  teamUnarchived: { state: 'here' },
  teamDeleted: { state: 'deleted' },
  teamRestored: { state: 'here' },
  teamHardDeleted: { state: 'left' },
};

const ofChannel: Readonly<Record<string, { deleted: boolean }>> = {
  channelCreated: { deleted: false },
  channelRenamed: { deleted: false },
  channelRestored: { deleted: false },
  channelDeleted: { deleted: true },
};

const own = <T>(of: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(of, name) ? of[name] : undefined);

/** Whether an event is one of those that say something of a team or its channels. */
export const isTeamEvent = (activity: unknown): boolean => {
  const { eventType = '', channel } = readTeam(activity)?.channelData ?? {};
  return own(ofTeam, eventType) !== undefined || (own(ofChannel, eventType) !== undefined && channel !== undefined);
};

const learn = (tx: Transaction, partition: string, who: Incoming, event: Said): Promise<Team | undefined> => {
  const { eventType = '', team, channel } = event.channelData;
  const key = { tenant: who.tenant, team: team.id };
  const seen = seenIn(event);
  const [about, there] = [own(ofTeam, eventType), own(ofChannel, eventType)];
  if (about) return learnOfTeam(tx, partition, key, { ...seen, ...about });
  if (!channel || !there) return Promise.resolve(undefined);
  return learnOfChannel(tx, partition, key, { at: seen.at, id: channel.id, name: channel.name, kind: channel.type, ...there });
};

/** A team or a channel has changed. What is still to be asked is asked by whoever has answered the event. */
export const onTeamEvent = async (bench: Bench, who: Incoming, activity: unknown): Promise<void> => {
  const partition = bench.partnershipOf(who.tenant)?.id;
  const event = readTeam(activity);
  if (partition === undefined || !event) return;
  await bench.store.transaction(async (tx) => {
    const team = await learn(tx, partition, who, event);
    if (!team) return;
    if (team.state === 'left') await leave(tx, partition, team);
    else await keepPlace(tx, partition, placeOf(who));
  });
};
