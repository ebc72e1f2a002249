import type { JsonObject } from '../cards/index.ts';
import type { Address } from '../people/index.ts';
import type { Outcome } from './outcome.ts';

/** A card and nothing else: Teams splits a text and a card in one message. */
export interface Message {
  card: JsonObject;
}

/** A message that was delivered. */
export interface Sent {
  tenant: string;
  serviceUrl: string;
  bot: string;
  conversation: string;
  activity: string;
}

/**
 * The way to Teams: each call is one request, never repeated by itself, that ends within a deadline. None of them rejects for
 * anything that the other side does or fails to do.
 */
export interface Messenger {
  /** Opens the chat with a person, in which nothing is shown by that; the same one each time. Delivered names the conversation. */
  open(to: Extract<Address, { user: string }>): Promise<Outcome>;
  /** Sends into an open chat, or posts in a channel. Delivered names where the message is, as far as the answer did. */
  send(to: Exclude<Address, { user: string }>, message: Message): Promise<Outcome>;
  /** Puts `message` in the place of what was sent. */
  update(sent: Sent, message: Message): Promise<Outcome>;
  /** Takes back what was sent. */
  withdraw(sent: Sent): Promise<Outcome>;
}
