import { Application, type TeamsAdapter } from '@microsoft/teams-ai';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Buttons } from '../cards/index.ts';
import type { Bench } from './bench.ts';
import { type Incoming, incoming, readEnvelope } from './incoming.ts';
import { onInstalled, onMention, onRemoved } from './installed.ts';
import { type Press, readPress } from './press.ts';
import { inTime } from './reply.ts';
import { answerInvoke, refuseInvoke, showInPlace, showNew } from './show.ts';
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
      else if (!who.personal) await refuseInvoke(context, 400, 'not-here', words.channel);
      else await answerInvoke(context, await onPress(bench, who, press), buttons);
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
    if (!who.personal) await inChannel(context, who);
    else if (press) await showInPlace(context, await onPress(bench, who, press), buttons);
    else await showNew(context, { view: { card: 'lost', model: { text: words.stalePress } } }, buttons);
  });

  app.addRoute(is(ActivityTypes.Message), async (context) => {
    const who = from(context);
    if (!who) return;
    if (!who.personal) return inChannel(context, who);
    await showNew(context, await onText(bench, who, context.activity.text ?? ''), buttons);
    bench.met?.(who);
  });

  app.addRoute(is(ActivityTypes.InstallationUpdate), async (context) => {
    const who = from(context);
    if (!who) return;
    if (context.activity.action?.startsWith('remove')) return onRemoved(bench, who);
    await welcome(context, who);
  });

  const inChannel = async (context: TurnContext, who: Incoming): Promise<void> => {
    await onMention(bench, who);
    await inTime(() => context.sendActivity(words.channel));
  };

  const botAdded = (context: TurnContext) =>
    (context.activity.membersAdded ?? []).some((m) => m.id === context.activity.recipient.id);
  app.addRoute(is(ActivityTypes.ConversationUpdate, botAdded), async (context) => {
    const who = from(context);
    if (who) await welcome(context, who);
  });

  const welcome = async (context: TurnContext, who: Incoming): Promise<void> => {
    const told = await onInstalled(bench, who);
    if (told) await showNew(context, told, buttons);
    bench.met?.(who);
  };

  return app;
};
