import { setImmediate as breathe } from 'node:timers/promises';
import { dateOf, instantAt, shifted } from '../calendar/index.ts';
import type { Clock } from '../clock.ts';
import { SignpostError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Store, Transaction } from '../store/port.ts';

/**
 * What falls due by itself, such as a reminder: each day every planner writes the intents that have fallen due by then. Their keys
 * make them unique, so a day that was missed is made up for once, and a day that is planned again, after a restart, changes nothing.
 */
export interface Planner {
  name: string;
  /**
   * Writes what has fallen due by `day` (`YYYY-MM-DD` in the partnership's zone) for one page of what it walks, from `after` on;
   * gives where the next page begins, or undefined at the end.
   */
  plan: (tx: Transaction, partition: string, day: string, after: string | undefined) => Promise<string | undefined>;
  /**
   * What it would write on a run of days, nobody doing anything in between: for those who look at everybody, which takes too long day
   * by day for a timetable of ninety. Only rehearsed.
   */
  planAhead?: (tx: Transaction, partition: string, days: DayRange, after: string | undefined) => Promise<string | undefined>;
}

/** Days `YYYY-MM-DD`, both included. */
export interface DayRange {
  from: string;
  to: string;
}

interface Zoned {
  partition: string;
  /** IANA name. */
  zone: string;
}

export interface Planning {
  /** Plans what is due now; resolves when it is done. */
  settled(): Promise<void>;
  /** When something is planned next. */
  nextDue(): Date | undefined;
  close(): Promise<void>;
}

/** People are asleep, and their day is not yet begun. */
export const planningHour = '06:00';
/** Milliseconds of elapsed time. */
const look = 30_000;

/** The last day whose hour of planning has come. */
export const lastPlanned = (now: Date, zone: string): string => {
  const today = dateOf(now, zone);
  return instantAt(today, planningHour, zone) <= now ? today : shifted(today, -1);
};

/** Runs the planners of every partnership, a page at a time, from now on until it is closed. One that fails is tried again, and holds up no other. */
export const startPlanning = (
  { store, clock, log, wake }: { store: Store; clock: Clock; log: Log; wake: () => void },
  planners: readonly Planner[],
  served: readonly Zoned[],
): Planning => {
  let closed = false;
  let working: Promise<void> = Promise.resolve();

  /** The day that each has planned to the end. */
  const done = new Map<string, string>();

  const plan = async (planner: Planner, partition: string, day: string): Promise<void> => {
    const key = `${planner.name}/${partition}`;
    if (done.get(key) === day) return;
    let after: string | undefined;
    do {
      const from = after;
      after = await store.transaction((tx) => planner.plan(tx, partition, day, from));
      // Between pages others have their turn.
      await breathe();
    } while (after !== undefined && !closed);
    if (!closed) done.set(key, day);
  };

  const run = async (): Promise<void> => {
    for (const { partition, zone } of served) {
      const day = lastPlanned(clock.now(), zone);
      for (const planner of planners)
        await plan(planner, partition, day).catch((error: unknown) => {
          const code = error instanceof SignpostError ? error.code : 'unknown';
          log.error({ partition, planner: planner.name, code }, 'planning failed');
        });
    }
    wake();
  };

  const settled = (): Promise<void> => {
    working = working.then(run);
    return working;
  };

  const timer = setInterval(() => void settled(), look);
  timer.unref();
  void settled();

  return {
    settled,
    nextDue() {
      const times = served.map(({ zone }) => instantAt(shifted(lastPlanned(clock.now(), zone), 1), planningHour, zone).getTime());
      return planners.length === 0 || times.length === 0 ? undefined : new Date(Math.min(...times));
    },
    async close() {
      closed = true;
      clearInterval(timer);
      await working;
    },
  };
};
