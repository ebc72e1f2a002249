import type { Clock } from '../../../src/clock.ts';
import type { Account, Chat, Shown } from './chats.ts';
import type { Ids } from './ids.ts';

export type Kind = 'standard' | 'private' | 'shared';

export interface Channel {
  readonly id: string;
  name: string;
  /** Only standard ones have the bot when their team has it. */
  readonly kind: Kind;
  readonly team: Team;
  readonly chat: Chat;
  /** What the bot has posted in it, oldest first, replies in threads too. */
  posts(): Shown[];
  /** The newest post that the pattern is found in, waited for if need be: milliseconds, of real time. */
  sees(pattern: RegExp, within?: number): Promise<Shown>;
}

export interface Team {
  readonly id: string;
  name: string;
  readonly aadGroupId: string;
  readonly tenant: string;
  readonly members: Account[];
  /** General first, whose id is the team's; without those that are deleted. */
  readonly channels: readonly Channel[];
  /** Puts a channel to the others, a new one or one that was deleted; it has the bot where it is standard and the team has it. */
  add(channel: string | Channel, kind?: Kind): Channel;
  remove(channel: Channel): void;
  /** Throws when the team has none of that name. */
  channel(name: string): Channel;
}

/** All that a fake Teams holds, shared by its two sides: the connector and the client. */
export interface World {
  readonly serviceUrl: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly bot: { readonly id: string; readonly name: string };
  /** By conversation id, threads left off. */
  readonly chats: Map<string, Chat>;
  readonly accounts: Account[];
  readonly teams: Team[];
}

/** A channel's thread is its id and the number of its first message. */
export const threadOf = (channelId: string, messageId: string): string => `${channelId};messageid=${messageId}`;

/** The chat that a conversation id names, its thread left off. */
export const chatOf = (world: World, conversation: string): Chat | undefined => world.chats.get(conversation.replace(/;.*/, ''));

/** The channel that a conversation id names, its thread left off; undefined for a personal chat. */
export const channelOf = (world: World, conversation: string): Channel | undefined => {
  const chat = chatOf(world, conversation);
  return world.teams.flatMap((team) => team.channels).find((channel) => channel.chat === chat);
};
