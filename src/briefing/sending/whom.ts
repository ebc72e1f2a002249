import type { Recipient } from '../../outbox/index.ts';
import { reachChannel, type Scene } from '../../people/index.ts';
import { type Audience, audienceOf, isForPeople } from '../audience/audience.ts';
import type { Briefing } from '../briefing.ts';
import { words } from './words.ts';

/** The channels of an audience, one by one. */
export const channelsOf = ({ channels }: Audience): Extract<Recipient, { channel: string }>[] =>
  channels.flatMap(({ tenant, team, channels: ids }) => ids.map((channel) => ({ tenant, team, channel })));

/** Whom a briefing can go to as things are now. */
export interface Whom {
  /** Channels that the bot is in, and those chosen where it is no longer. */
  channels: number;
  gone: number;
  /** `counting` while it is not known how many there are. */
  people: 'none' | 'counting' | { all: number; reachable: number };
}

const peopleNow = (audience: Audience, { tasks, counted }: Briefing): Whom['people'] => {
  if (!isForPeople(audience)) return 'none';
  if (!counted || tasks.some(({ task }) => task === 'count')) return 'counting';
  return { all: counted.people, reachable: counted.reachable };
};

export const whomNow = async ({ tx, partition }: Pick<Scene, 'tx' | 'partition'>, one: Briefing): Promise<Whom> => {
  const audience = await audienceOf(tx, partition, one.id);
  const chosen = channelsOf(audience);
  let channels = 0;
  for (const channel of chosen) if (await reachChannel(tx, partition, channel)) channels += 1;
  return { channels, gone: chosen.length - channels, people: peopleNow(audience, one) };
};

/** Whether there is nobody at all to send it to; as long as people are being counted, nobody can say so. */
export const isForNobody = async ({ tx, partition }: Pick<Scene, 'tx' | 'partition'>, one: Briefing): Promise<boolean> => {
  const audience = await audienceOf(tx, partition, one.id);
  const people = peopleNow(audience, one);
  if (people === 'counting' || (people !== 'none' && people.reachable > 0)) return false;
  for (const channel of channelsOf(audience)) if (await reachChannel(tx, partition, channel)) return false;
  return true;
};

export const whomInWords = ({ channels, people }: Whom): string => {
  const { whom, counting, counted } = words.confirm;
  return whom(channels, people === 'none' ? undefined : people === 'counting' ? counting : counted(people.all, people.reachable));
};
