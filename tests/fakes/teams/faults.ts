import type { Entry } from './ledger.ts';
import type { Reply } from './reply.ts';

/** One request of the bot's, in the hands of a fault. */
export interface Exchange {
  readonly entry: Entry;
  /** Does what was asked (once, however often it is called) and returns the answer that Teams would give. */
  carryOut(): Reply;
  answer(reply: Reply): void;
  /** Resets the connection. */
  hangUp(): void;
}

/** What goes wrong with a request. One that does nothing never answers. */
export type Fault = (exchange: Exchange) => void | Promise<void>;

/** Refuses with a status; `retryAfter` in seconds. */
export const status = (code: number, options: { retryAfter?: number; code?: string; body?: unknown } = {}): Fault => {
  const { retryAfter, code: name = 'ServiceError', body = { error: { code: name, message: `Injected ${code}` } } } = options;
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return ({ answer }) => answer({ status: code, headers, body });
};

/** Resets the connection instead of answering. */
export const reset = (): Fault => (exchange) => exchange.hangUp();

/** Takes the request and never answers. */
export const never = (): Fault => () => undefined;

/** Sends the client elsewhere. */
export const redirect =
  (location: string): Fault =>
  ({ answer }) =>
    answer({ status: 307, headers: { location } });

/** Does what was asked and answers with half of the JSON. */
export const malformed =
  (): Fault =>
  ({ carryOut, answer }) =>
    answer({ status: carryOut().status, body: '{"id": "17' });

/** Waits, milliseconds or until a promise is kept, then does what was asked and answers as ever. */
export const slow =
  (delay: number | Promise<unknown>): Fault =>
  async ({ carryOut, answer }) => {
    await (typeof delay === 'number' ? new Promise((resolve) => setTimeout(resolve, delay)) : delay);
    answer(carryOut());
  };

/** Does what was asked, then goes wrong: delivered, and the bot is told otherwise or nothing. */
export const accepted =
  (fault: Fault): Fault =>
  (exchange) => {
    exchange.carryOut();
    return fault(exchange);
  };
