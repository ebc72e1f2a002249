import type { CardNode } from './card-node.ts';
import { type Button, buttonsCalled, type Card, inputsOf } from './cards.ts';
import type { Shown } from './chats.ts';
import { type Filled, gather, refusal } from './inputs.ts';
import { isObject, type Json } from './json.ts';

export interface PressOptions {
  /** The message whose card is meant, even if it has been replaced since; otherwise the newest visible with such a button. */
  readonly on?: Shown;
  /** Which of several buttons of that title on the card, from 1. */
  readonly nth?: number;
  /** Presses the Action.Submit that an Action.Execute falls back to, as an old phone does. */
  readonly asSubmit?: boolean;
}

/** A press ready to be sent: on which message, and what the activity says beside the usual. */
export interface Press {
  readonly on: Shown;
  readonly act: Json;
}

/** Finds a button and fills in its inputs as the client would; throws when the client would not send anything. */
export const preparePress = (visible: readonly Shown[], title: string, filled: Filled, options: PressOptions): Press => {
  const { on, card } = find(options.on ? [options.on] : visible, title);
  const button = pick(card, title, options.nth);
  const action = options.asSubmit ? fallbackOf(button.node, title) : button.node;
  const data = isObject(action.data) ? action.data : {};
  const values = { ...data, ...gather(inputsOf(card, { ...button, node: action }), filled) };
  if (isObject(data['msteams']) && 'type' in data['msteams'])
    throw refusal(`"${title}" is an msteams action, which this fake cannot do`);
  switch (action.type) {
    case 'Action.Submit':
      return { on, act: { type: 'message', value: values } };
    case 'Action.Execute':
      return {
        on,
        act: { type: 'invoke', name: 'adaptiveCard/action', value: { action: execute(action, card, values), trigger: 'manual' } },
      };
    default:
      throw refusal(
        `"${title}" is an ${action.type}, which sends nothing (a link is in the card's \`links\`, the rest is open already)`,
      );
  }
};

const find = (messages: readonly Shown[], title: string): { on: Shown; card: Card } => {
  for (const on of messages.toReversed()) {
    if (on.card && buttonsCalled(on.card, title).length > 0) return { on, card: on.card };
  }
  const there = messages.flatMap(({ card }) => card?.buttons ?? []);
  throw refusal(
    `there is no button "${title}"; there is ${there.length === 0 ? 'none' : there.map((name) => `"${name}"`).join(', ')}`,
  );
};

const pick = (card: Card, title: string, nth: number | undefined): Button => {
  const buttons = buttonsCalled(card, title);
  if (buttons.length > 1 && nth === undefined)
    throw refusal(`there are ${buttons.length} buttons "${title}"; say which with \`nth\``);
  const button = buttons[(nth ?? 1) - 1];
  if (!button) throw refusal(`there are only ${buttons.length} buttons "${title}"`);
  return button;
};

const fallbackOf = ({ fallback }: CardNode, title: string): CardNode => {
  if (typeof fallback === 'object' && fallback.type === 'Action.Submit') return fallback;
  throw refusal(`"${title}" has no Action.Submit to fall back to, an old phone shows nothing`);
};

const execute = ({ type, id, verb }: CardNode, card: Card, data: Json): Json => {
  if (verb === undefined) throw refusal('an Action.Execute without a verb is never sent');
  if (Number(card.json.version) < 1.4) throw refusal('Action.Execute needs a card of version 1.4');
  return { type, ...(id === undefined ? {} : { id }), verb, data };
};
