import { Application, type TeamsAdapter } from '@microsoft/teams-ai';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Buttons, Told } from '../cards/index.ts';
import type { Bench } from './bench.ts';
import { isForChannels, onChannelPress } from './in-channel.ts';
import { type Incoming, incoming, readEnvelope } from './incoming.ts';
import { onInstalled, onMention, onRemoved } from './installed.ts';
import { type Press, readPress } from './press.ts';
import { inTime } from './reply.ts';
import { answerInvoke, answerLine, refuseInvoke, showInPlace, showNew } from './show.ts';
import { isTeamEvent, onTeamEvent, seenIn } from './team-event.ts';
import { onPress, onText } from './turn.ts';
import { words } from './words.ts';

const from = (context: TurnContext): Incoming | undefined => {
  const read = readEnvelope(context.activity);
  return 'envelope' in read ? incoming(read.envelope) : undefined;
};

const is =
  (type: string, more: (context: TurnContext) => boolean = () => true) =>
  async (context: TurnContext) =>
    context.activity.type === type && more(context);

const pressed = (context: TurnContext): boolean => typeof context.activity.value === 'object' && context.activity.value !== null;
const isCardAction = (context: TurnContext): boolean => context.activity.name === 'adaptiveCard/action';

/** The press in an invoke: Action.Execute gives the verb beside its data. */
const executed = (value: unknown): Press | undefined => {
  const action = typeof value === 'object' && value !== null && 'action' in value ? value.action : undefined;
  if (typeof action !== 'object' || action === null || !('verb' in action)) return undefined;
  return readPress('data' in action ? (action.data ?? {}) : {}, action.verb);
};

/** A refresh that the client asks for by itself is no press. */
const isAutomatic = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'trigger' in value && value.trigger === 'automatic';

/**
 * The bot: teams-ai's Application with routes by selectors of our own, since its string matching is by substring and its card
 * helpers keep state between calls. It has no storage: a half-finished conversation is our data.
 */
export const application = (adapter: TeamsAdapter, bench: Bench, buttons: Buttons): Application => {
  const app = new Application({ adapter, startTypingTimer: false, removeRecipientMention: false });

  app.addRoute(
    is(ActivityTypes.Invoke, isCardAction),
    async (context) => {
      const who = from(context);
      const press = isAutomatic(context.activity.value) ? undefined : executed(context.activity.value);
      if (!who || !press) await refuseInvoke(context, 400, 'unknown-action', words.stalePress);
      else if (!who.personal && isForChannels(press)) await answerLine(context, await onChannelPress(bench, who, press));
      else if (!who.personal) await refuseInvoke(context, 400, 'not-here', words.channel);
      else {
        const told = await onPress(bench, who, press);
        await answerInvoke(context, told, buttons);
        answered(who, told);
      }
    },
    true,
  );

  app.addRoute(
    is(ActivityTypes.Invoke),
    async (context) => {
      await refuseInvoke(context, 400, 'unknown-invoke', words.stalePress);
    },
    true,
  );

  app.addRoute(is(ActivityTypes.Message, pressed), async (context) => {
    const who = from(context);
    const press = readPress(context.activity.value);
    if (!who) return;
    // Whatever is said in a thread, all of the channel read.
    if (!who.personal && press && isForChannels(press)) await onChannelPress(bench, who, press);
    else if (!who.personal) await inChannel(context, who);
    else if (press) {
      const told = await onPress(bench, who, press);
      await showInPlace(context, told, buttons);
      answered(who, told);
    } else await showNew(context, { view: { card: 'lost', model: { text: words.stalePress } } }, buttons);
  });

  app.addRoute(is(ActivityTypes.Message), async (context) => {
    const who = from(context);
    if (!who) return;
    if (!who.personal) return inChannel(context, who);
    const told = await onText(bench, who, context.activity.text ?? '');
    await showNew(context, told, buttons);
    bench.met?.(who);
    answered(who, told);
  });

  app.addRoute(is(ActivityTypes.InstallationUpdate), async (context) => {
    const who = from(context);
    if (!who) return;
    if (context.activity.action?.startsWith('remove')) return onRemoved(bench, who, seenIn(context.activity));
    await welcome(context, who);
  });

  const inChannel = async (context: TurnContext, who: Incoming): Promise<void> => {
    await onMention(bench, who, seenIn(context.activity));
    await inTime(() => context.sendActivity(words.channel));
    bench.asker?.heard(who);
  };

  const botAdded = (context: TurnContext) =>
    (context.activity.membersAdded ?? []).some((m) => m.id === context.activity.recipient.id);
  app.addRoute(is(ActivityTypes.ConversationUpdate, botAdded), async (context) => {
    const who = from(context);
    if (who) await welcome(context, who);
  });

  app.addRoute(
    is(ActivityTypes.ConversationUpdate, (context) => isTeamEvent(context.activity)),
    async (context) => {
      const who = from(context);
      if (!who) return;
      await onTeamEvent(bench, who, context.activity);
      bench.asker?.heard(who);
    },
  );

  const answered = ({ tenant }: Incoming, { stale }: Told): void => {
    if (stale === 'teams') bench.asker?.looked(tenant);
  };

  const welcome = async (context: TurnContext, who: Incoming): Promise<void> => {
    const told = await onInstalled(bench, who, seenIn(context.activity));
    if (told) await showNew(context, told, buttons);
    bench.met?.(who);
    bench.asker?.heard(who);
  };

  return app;
};
