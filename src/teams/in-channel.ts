import { SignpostError } from '../errors.ts';
import { accountId, meet, type Scene, worryOf } from '../people/index.ts';
import type { Bench } from './bench.ts';
import { callerOf, placeOf } from './caller.ts';
import type { Incoming } from './incoming.ts';
import { localDay } from './local-day.ts';
import type { Press } from './press.ts';
import { words } from './words.ts';

/** Whether a button may be pressed in a channel: its route says what it does there. */
export const isForChannels = (press: Press): boolean => press.verb === 'desk' && press.route.inChannel !== undefined;

/**
 * What a button does in a channel, in one transaction: the line for whoever pressed it. They are met there, if they never have been;
 * nobody is an officer there, or leads anything, so that nothing that takes more than being somebody is done in sight of others.
 */
export const onChannelPress = async (bench: Bench, who: Incoming, press: Press): Promise<string> => {
  const partnership = bench.partnershipOf(who.tenant);
  if (!partnership) return words.notHosted;
  const caller = callerOf(who);
  if (!caller) return words.nobody;
  const { inChannel, sent } = press.verb === 'desk' ? { ...press.route, sent: press.sent } : { sent: {} };
  if (!inChannel) return words.channel;
  const { tenant, conversation: team } = placeOf(who);
  const channel = { tenant, team, channel: who.conversation.replace(/;.*/, '') };
  const { id: partition } = partnership;
  const { activity } = who;
  const { frameworks } = bench;
  const now = bench.clock.now();
  const today = localDay(partnership.timeZone).iso(now);
  try {
    return await bench.store.transaction(async (tx) => {
      const person = await meet(tx, partition, caller);
      const actor = { person, account: accountId(caller), officer: false, leads: [] };
      const scene: Scene = { tx, partition, partnership, actor, now, today, activity, frameworks, worry: worryOf(partnership) };
      return inChannel(scene, sent, channel);
    });
  } catch (error) {
    if (error instanceof SignpostError && error.family === 'input') return error.message;
    throw error;
  }
};
