import { z } from 'zod/v4';
import type { Answer } from './bot.ts';
import { type Card, readCard } from './cards.ts';
import type { Shown } from './chats.ts';
import type { Json } from './json.ts';

interface PressError {
  readonly code: string;
  readonly message: string;
}

/** What a person did, and what the bot showed them for it, up to the end of the HTTP response. */
export interface Turn {
  /** The activity as it was posted. */
  readonly sent: Json;
  /** The HTTP status of the bot. */
  readonly status: number;
  readonly body: unknown;
  /** All that was shown in the same conversation meanwhile, updates and replaced cards too, in order. */
  readonly messages: readonly Shown[];
  /** The last of them. */
  readonly shown: Shown | undefined;
  /** The same; throws when nothing was shown. */
  readonly last: Shown;
  /** The last card that was shown; throws when there was none. */
  readonly card: Card;
  /** The grey bar under a card: a message that answers a press. */
  readonly notice?: string;
  /** The red bar under a card. */
  readonly error?: PressError;
}

/** What the answer to an invoke does to the card that was pressed. */
export interface Outcome {
  readonly card?: Card;
  readonly notice?: string;
  readonly error?: PressError;
}

export const turnOf = (sent: Json, { status, body }: Answer, messages: readonly Shown[], outcome: Outcome = {}): Turn => {
  const { notice, error } = outcome;
  return {
    sent,
    status,
    body,
    messages,
    shown: messages.at(-1),
    get last() {
      return messages.at(-1) ?? nothing(status, 'nothing', outcome);
    },
    get card() {
      return messages.findLast((shown) => shown.card)?.card ?? nothing(status, 'no card', outcome);
    },
    ...(notice === undefined ? {} : { notice }),
    ...(error === undefined ? {} : { error }),
  };
};

const nothing = (status: number, what: string, { notice, error }: Outcome): never => {
  const instead = error
    ? `, but the error ${error.code}: ${error.message}`
    : notice === undefined
      ? ''
      : `, but the notice: ${notice}`;
  throw new Error(`The bot showed ${what}${instead} (HTTP ${status})`);
};

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const invokeSchema = z.looseObject({ statusCode: z.number(), type: z.string(), value: z.unknown() });
const errorSchema = z.looseObject({ code: z.string(), message: z.string() });

/** Reads the answer to an Action.Execute as the client does: any status but 200, or a body it does not know, and it says so in its own words. */
export const readInvoke = ({ status, body }: Answer): Outcome => {
  const read = invokeSchema.safeParse(body);
  if (status !== 200) return unhappy(`http-${status}`);
  if (body === '') return {};
  if (!read.success) return unhappy('malformed');
  const { statusCode, type, value } = read.data;
  if (statusCode !== 200) return { error: errorSchema.safeParse(value).data ?? { code: String(statusCode), message: type } };
  if (type === CARD) return { card: readCard(value) };
  return type === MESSAGE && typeof value === 'string' ? { notice: value } : unhappy('malformed');
};

const unhappy = (code: string): Outcome => ({ error: { code, message: 'Something went wrong. Please try again.' } });
