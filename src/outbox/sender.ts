import { randomUUID } from 'node:crypto';
import type { Buttons } from '../cards/index.ts';
import type { Clock } from '../clock.ts';
import { SignpostError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Store, Transaction } from '../store/port.ts';
import { claim } from './claim.ts';
import { deliver, pause } from './deliver.ts';
import type { Drawers } from './draw.ts';
import { hand } from './hand.ts';
import type { Hours } from './hours.ts';
import { intents, nextOf } from './intent.ts';
import { lanes } from './lanes.ts';
import type { Messenger } from './messenger.ts';
import type { Pacer } from './pacer.ts';
import { rounds } from './rounds.ts';
import { giveUpLost } from './settle.ts';
import type { Whose } from './unreachable.ts';

export interface SenderParts {
  store: Store;
  clock: Clock;
  log: Log;
  messenger: Messenger;
  pacer: Pacer;
  buttons: Buttons;
  drawers: Drawers;
  /** All whose intents are to be sent, and when their people may be written to. */
  whose: readonly (Whose & { hours: Hours })[];
  /** From 0 to 1. */
  random: () => number;
}

export interface Sender {
  /** Something has been written, or the calendar was moved: looks now and not only in half a second. */
  wake(): void;
  /** Resolves when all that has fallen due is delivered, refused, unknown or ended; also when the sender is closed first. */
  settled(): Promise<void>;
  /** When the first of those that wait is to go; undefined when none waits. */
  nextDue(): Promise<Date | undefined>;
  /** Whether it has lately looked for what is due, and could. */
  isAlive(): boolean;
  /** Claims no more, lets the requests under way end, and gives back what was not sent. */
  close(): Promise<void>;
}

/** All in milliseconds of elapsed time. */
const busy = 100;
const idle = 500;
const leased = 60_000;
const betweenSweeps = 30_000;
const pulse = 15_000;
const afterTrouble = 1_000;

/** Requests under way and those next in turn, all together. */
const mostInHand = 100;

const codeOf = (error: unknown): string => (error instanceof SignpostError ? error.code : 'unknown');

/** Sends what falls due, from now on until it is closed. What a process that died had in hand becomes unknown first. */
export const startSender = (parts: SenderParts): Sender => {
  const { store, clock, log, pacer, whose } = parts;
  const by = randomUUID();
  let closing = false;
  let turn = 0;
  let quiet = false;
  let lastPass = clock.elapsed();
  let lastSweep = Number.NEGATIVE_INFINITY;

  const record = async (work: (tx: Transaction) => Promise<void>): Promise<void> => {
    for (;;) {
      try {
        return await store.transaction(work);
      } catch (error) {
        log.error({ code: codeOf(error) }, 'what became of a message could not be recorded');
        if (closing) return;
        await pause(afterTrouble);
      }
    }
  };

  const delivering = {
    ...parts,
    whose: (partition: string) => whose.find((one) => one.partition === partition) ?? { partition, officers: [] },
    record,
    isClosing: () => closing,
  };

  const inHand = hand(
    (claimed) =>
      deliver({ ...delivering, began: () => inHand.began(claimed) }, claimed).catch((error: unknown) =>
        log.error({ code: codeOf(error), intent: claimed.intent.id }, 'a delivery failed'),
      ),
    () => looking.wake(),
  );

  const sweep = async (): Promise<void> => {
    if (clock.elapsed() - lastSweep < betweenSweeps) return;
    for (const { partition } of whose) {
      const lost = () => store.transaction((tx) => giveUpLost(tx, partition, { by, elapsed: clock.elapsed(), now: clock.now() }));
      for (let count = await lost(); count > 0; count = await lost())
        log.warn({ partition, count }, 'messages were in hand when the process ended: whether they were sent is unknown');
    }
    lastSweep = clock.elapsed();
  };

  /** In how many milliseconds there is something to be done, and whether nothing that has fallen due is left. */
  const pass = async (one: SenderParts['whose'][number]): Promise<{ wait: number; done: boolean }> => {
    const { claimed, left, next, faults, putOff } = await store.transaction(async (tx) => {
      const [elapsed, now] = [clock.elapsed(), clock.now()];
      const plan = pacer.plan(elapsed, inHand.notBegun());
      const room = Math.max(0, mostInHand - inHand.size());
      const lease = { by, until: elapsed + leased };
      const claims = await claim(tx, { ...one, drawers: parts.drawers, lease, room, turn, now, elapsed, plan });
      const putOff = await tx.find(intents, one.partition, 'putOff', 'putOff', { limit: 1 });
      return { ...claims, putOff: putOff.length > 0 };
    });
    turn += claimed.length;
    for (const fault of faults) log.error({ code: codeOf(fault) }, 'a message could not be drawn');
    for (const each of claimed) inHand.take(each);
    if (left || claimed.length > 0) return { wait: busy, done: false };
    const wait = next - clock.now().getTime();
    return { wait, done: !putOff && wait > 0 };
  };

  const round = async (): Promise<number> => {
    try {
      await sweep();
      // Counted before: what is put off while a pass looks would be seen by neither.
      const nothingInHand = inHand.size() === 0;
      const passes = [];
      for (const one of whose) passes.push(await pass(one));
      quiet = nothingInHand && passes.every(({ done }) => done);
      lastPass = clock.elapsed();
      return Math.max(1, Math.min(idle, ...passes.map(({ wait }) => wait)));
    } catch (error) {
      quiet = false;
      log.error({ code: codeOf(error) }, 'what is due could not be looked for');
      return afterTrouble;
    }
  };
  const looking = rounds(round);

  return {
    wake: looking.wake,
    async settled() {
      looking.wake();
      do await looking.whole();
      while (!quiet && !closing);
    },
    nextDue: () =>
      store.transaction(async (tx) => {
        const times: number[] = [];
        for (const { partition } of whose)
          for (const lane of lanes)
            for (const first of await tx.find(intents, partition, 'waiting', lane, { limit: 1 }))
              times.push(nextOf(first).getTime());
        return times.length > 0 ? new Date(Math.min(...times)) : undefined;
      }),
    isAlive: () => !closing && clock.elapsed() - lastPass < pulse,
    async close() {
      closing = true;
      await looking.close();
      await inHand.empty();
    },
  };
};
