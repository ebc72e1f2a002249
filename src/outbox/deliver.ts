import { type Buttons, bind, type JsonObject, withButtons } from '../cards/index.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Address } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import { backOff } from './back-off.ts';
import { type Claimed, whereOf } from './claim.ts';
import type { Messenger } from './messenger.ts';
import type { Outcome } from './outcome.ts';
import type { Pacer, Where } from './pacer.ts';
import { putBack, type Settled, settle } from './settle.ts';
import type { Whose } from './unreachable.ts';

export interface Delivering {
  clock: Clock;
  messenger: Messenger;
  pacer: Pacer;
  buttons: Buttons;
  log: Log;
  /** From 0 to 1. */
  random: () => number;
  whose: (partition: string) => Whose;
  /** Runs it until it is on disk, or the sender closes. */
  record: (work: (tx: Transaction) => Promise<void>) => Promise<void>;
  isClosing: () => boolean;
  /** Its request goes now. */
  began: () => void;
}

/** What was not sent, and how many milliseconds from now it may be. */
type Unsent = { unsent: number };

/** An intent that would have to wait longer than this in hand is put back, in milliseconds. */
const tooLong = 1_000;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(1, Math.ceil(milliseconds))));

/** Makes one request when the limits let it go. */
const paced = async (d: Delivering, where: Where, refusals: number, act: () => Promise<Outcome>): Promise<Outcome | Unsent> => {
  for (;;) {
    if (d.isClosing()) return { unsent: 0 };
    const now = d.clock.elapsed();
    const wait = d.pacer.next(where, now) - now;
    if (wait <= 0) break;
    if (wait > tooLong) return { unsent: wait };
    await pause(wait);
  }
  d.pacer.begin(where, d.clock.elapsed());
  const outcome = await act();
  if (outcome.is !== 'not-now') {
    d.pacer.end(where, d.clock.elapsed());
    return outcome;
  }
  const after = backOff(refusals, outcome.after, d.random());
  d.pacer.end(where, d.clock.elapsed(), after);
  return { ...outcome, after };
};

const cardOf = (d: Delivering, { drawn }: Claimed): JsonObject | undefined => {
  try {
    return withButtons(bind(drawn.view), d.buttons, { ...drawn.carried }) as JsonObject;
  } catch {
    return undefined;
  }
};

/** There is nothing left to be taken back. */
const isGone = (result: Outcome | Unsent): boolean =>
  'is' in result && result.is === 'refused' && ['message-gone', 'gone'].includes(result.why);

/** Opens the chat if it is not, and sends. */
const attempt = async (d: Delivering, claimed: Claimed): Promise<{ result: Outcome | Unsent; opened?: string }> => {
  const card = cardOf(d, claimed);
  if (!card) return { result: { is: 'refused', why: 'bad-request', code: 'card-model' } };
  const refusals = claimed.intent.attempts.length;
  const request = (where: Where, act: () => Promise<Outcome>) =>
    paced(d, where, refusals, () => {
      d.began();
      return act();
    });
  const send = (to: Exclude<Address, { user: string }>) => request(whereOf(to), () => d.messenger.send(to, { card }));
  const { address, drawn } = claimed;
  if (drawn.instead) {
    const { tenant, serviceUrl, bot } = address;
    const sent = { tenant, serviceUrl, bot, ...drawn.instead };
    const where = whereOf({ ...address, ...drawn.instead });
    const update = () => request(where, () => d.messenger.update(sent, { card }));
    if (!drawn.takesBack) return { result: await update() };
    const taken = await request(where, () => d.messenger.withdraw(sent));
    if (isGone(taken)) return { result: { is: 'delivered', ...drawn.instead } };
    // Where nobody can tell whether it is still there, the card is put there if it is.
    const replaced = 'is' in taken && (taken.is === 'refused' || taken.is === 'unknown') ? await update() : taken;
    return { result: isGone(replaced) ? { is: 'delivered', ...drawn.instead } : replaced };
  }
  if (!('user' in address)) return { result: await send(address) };
  const result = await request(whereOf(address), () => d.messenger.open(address));
  if (!('is' in result) || result.is !== 'delivered') return { result };
  if (result.conversation === undefined) return { result: { is: 'unknown', code: 'no-conversation' } };
  const { tenant, serviceUrl, bot } = address;
  return {
    result: await send({ tenant, serviceUrl, bot, conversation: result.conversation }),
    opened: result.conversation,
  };
};

const later = (clock: Clock, milliseconds: number): Date => new Date(clock.now().getTime() + Math.ceil(milliseconds));

/** Sends one claimed intent once and records what came of it. */
export const deliver = async (d: Delivering, claimed: Claimed): Promise<void> => {
  const { result, opened } = await attempt(d, claimed);
  if ('unsent' in result) {
    const next = later(d.clock, result.unsent);
    return d.record((tx) => putBack(tx, claimed, next));
  }
  const now = d.clock.now();
  const again = later(d.clock, result.is === 'not-now' ? (result.after ?? 0) : 0);
  const ids = { intent: claimed.intent.id, kind: claimed.intent.kind, partition: claimed.partition };
  if (result.is !== 'delivered') d.log.warn({ ...ids, is: result.is, code: result.code }, 'not delivered');
  const settled: Settled = { claimed, outcome: result, opened, again, now };
  return d.record((tx) => settle(tx, d.whose(claimed.partition), settled));
};
