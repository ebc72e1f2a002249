import { plain } from '../../cards/index.ts';
import { type Channel, knownTeam, type Scene, type Team, type TeamKey } from '../../people/index.ts';
import type { Transaction } from '../../store/port.ts';
import type { Audience } from '../audience/audience.ts';
import { words } from './words.ts';

/** Characters: two teams may differ in the last of their names. */
export const longest = 320;

export type ChannelKey = TeamKey & { channel: string };

/** What a channel is called: General, which is called by no name, by what Teams shows for it in English. */
export const nameIn = (team: Team, channel: Pick<Channel, 'id' | 'name'>): string =>
  channel.name ?? (channel.id === team.team ? words.general : words.unnamed);

export const teamName = ({ name }: Pick<Team, 'name'>): string => name ?? words.unnamedTeam;

const find = async (
  tx: Transaction,
  partition: string,
  key: ChannelKey,
): Promise<{ team: Team; channel: Channel } | undefined> => {
  const team = await knownTeam(tx, partition, key);
  const channel = team?.channels.find(({ id }) => id === key.channel);
  return team && channel ? { team, channel } : undefined;
};

/** A channel and its team by the names that are known of them last, for a text run; also one that is not there any more. */
export const channelName = async (tx: Transaction, partition: string, key: ChannelKey): Promise<string> => {
  const found = await find(tx, partition, key);
  return found ? plain(words.named(nameIn(found.team, found.channel), teamName(found.team)), longest) : words.unknown;
};

/** The address that opens a channel in Teams; undefined where too little is known of it. */
export const channelLink = async (tx: Transaction, partition: string, key: ChannelKey): Promise<string | undefined> => {
  const found = await find(tx, partition, key);
  if (!found?.team.aadGroupId) return undefined;
  const path = [key.channel, nameIn(found.team, found.channel)].map(encodeURIComponent).join('/');
  const { href } = new URL(`https://teams.microsoft.com/l/channel/${path}`);
  return `${href}?${new URLSearchParams({ groupId: found.team.aadGroupId, tenantId: key.tenant })}`;
};

/** Whom of channels an audience has, in a line for a text run: up to `most` of them by name, and how many more. */
export const chosenInWords = async (
  { tx, partition }: Pick<Scene, 'tx' | 'partition'>,
  { channels }: Pick<Audience, 'channels'>,
  most = 5,
): Promise<string> => {
  const all = channels.flatMap(({ channels: ids, ...key }) => ids.map((channel) => ({ ...key, channel })));
  const names: string[] = [];
  for (const key of all.slice(0, most)) names.push(await channelName(tx, partition, key));
  return words.chosen(names, all.length - names.length);
};
