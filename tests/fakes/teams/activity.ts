import { DateTime } from 'luxon';
import type { Account } from './chats.ts';
import type { Json } from './json.ts';
import { channelOf, type World } from './world.ts';

const ZONE = 'Europe/London';
const LOCALE = 'en-GB';
const CLIENT = { locale: LOCALE, country: 'GB', platform: 'Windows', timezone: ZONE, type: 'clientInfo' };

/** Where an activity happens: its conversation, and the channelData that goes with it. */
export const placeOf = (world: World, tenantId: string, id: string, data: Json = {}): Json => {
  const channel = channelOf(world, id);
  const tenant = { id: tenantId };
  if (!channel) return { conversation: { conversationType: 'personal', tenantId, id }, channelData: { tenant, ...data } };
  const { team } = channel;
  const names = { teamsChannelId: channel.id, teamsTeamId: team.id, channel: { id: channel.id }, team: { id: team.id } };
  return {
    conversation: { isGroup: true, conversationType: 'channel', tenantId, id },
    channelData: { ...names, tenant, ...data },
  };
};

/** When: the instant, and the same by the clock on the person's wall. */
const timesOf = (world: World): Json => {
  const now = DateTime.fromJSDate(world.clock.now(), { zone: ZONE });
  return { timestamp: now.toUTC().toISO(), localTimestamp: now.toISO(), localTimezone: ZONE };
};

/** What every act of a person's has; `act` goes over it. */
const activity = (world: World, who: Account, place: Json, id: string, act: Json): Json => ({
  ...timesOf(world),
  id,
  channelId: 'msteams',
  serviceUrl: world.serviceUrl,
  from: { id: who.id, name: who.name, aadObjectId: who.aadObjectId },
  recipient: world.bot,
  ...place,
  entities: [CLIENT],
  locale: LOCALE,
  ...act,
});

/** What Teams tells the bot of a change that a person made: no wall clock, and no name. */
export const eventActivity = (world: World, who: Account, place: Json, event: Json): Json => {
  const { localTimestamp: _, localTimezone: __, ...rest } = activity(world, who, place, world.ids.event(), event);
  return { ...rest, from: { id: who.id, aadObjectId: who.aadObjectId } };
};

const html = (content: string): Json => ({ contentType: 'text/html', content });
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What somebody writes in their personal chat. Teams sends it twice over: as text, and as an attachment of HTML. */
export const messageActivity = (world: World, who: Account, text: string): Json =>
  activity(world, who, placeOf(world, who.tenant, who.chat), world.ids.message(), {
    type: 'message',
    text,
    textFormat: 'plain',
    attachments: [html(`<p>${escaped(text)}</p>`)],
  });

/** A message to the bot in a channel's thread; `id` is the thread's own when it starts one. */
export const mentionActivity = (world: World, who: Account, conversation: string, id: string, text: string): Json => {
  const mention = `<at>${world.bot.name}</at>`;
  const span = `<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">${world.bot.name}</span>`;
  return activity(world, who, placeOf(world, who.tenant, conversation), id, {
    type: 'message',
    text: `${mention} ${text}`,
    textFormat: 'plain',
    attachments: [html(`<div><div>${span}&nbsp;${escaped(text)}</div></div>`)],
    entities: [{ mentioned: world.bot, text: mention, type: 'mention' }, CLIENT],
  });
};

/** A button pressed on the message `replyToId`. `act` is an invoke, or a message that has a value and no text. */
export const pressActivity = (world: World, who: Account, conversation: string, replyToId: string, act: Json): Json => {
  const id = act['type'] === 'invoke' ? world.ids.event() : world.ids.message();
  const place = placeOf(world, who.tenant, conversation, {
    source: { name: 'message' },
    legacy: { replyToId: `1:${replyToId}` },
  });
  return activity(world, who, place, id, { replyToId, ...act });
};

/** The same act once more, later and under a new id. */
export const actedAgain = (world: World, sent: Json): Json => ({
  ...sent,
  ...timesOf(world),
  id: sent['type'] === 'message' ? world.ids.message() : world.ids.event(),
});
