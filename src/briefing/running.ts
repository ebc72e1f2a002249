import { setImmediate as breathe } from 'node:timers/promises';
import { SignpostError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Framework } from '../pathway/index.ts';
import type { Partnership } from '../people/index.ts';
import { type Briefing, briefingOf, briefings } from './briefing.ts';
import { goOn } from './sending/go-on.ts';
import { nextScheduled, onTime, type Timekeeping } from './sending/on-time.ts';
import { telling } from './sending/telling.ts';
import { tasks } from './tasks.ts';

export interface BriefingParts extends Timekeeping {
  log: Log;
  partnerships: readonly Partnership[];
  frameworks: ReadonlyMap<string, Framework>;
}

export interface BriefingRunner {
  /** Resolves when all that is to be done by now is done. */
  settled(): Promise<void>;
  /** When a briefing is to begin next. */
  nextDue(): Promise<Date | undefined>;
  close(): Promise<void>;
}

/** Milliseconds of elapsed time between looks. */
const look = 500;

/** Begins briefings when their time has come, and does what is to be done with them page by page: what was left half done goes on. */
export const startBriefings = (parts: BriefingParts): BriefingRunner => {
  const { store, clock, log, partnerships, frameworks } = parts;
  const tell = telling(parts);
  let closed = false;
  let working: Promise<void> = Promise.resolve();

  /** One page of the first thing that is to be done with a briefing. Whether there is more. */
  const page = (partnership: Partnership, id: string): Promise<boolean> =>
    store.transaction(async (tx) => {
      const one = await briefingOf(tx, partnership.id, id);
      const first = one?.tasks[0];
      if (!one || !first) return false;
      const work = { tx, partition: partnership.id, partnership, frameworks, now: clock.now() };
      let now: Briefing = one;
      const after = await tasks[first.task](work, one, first.after, (changed) => {
        now = changed;
      });
      const [, ...others] = now.tasks;
      const left = after === undefined ? others : [{ task: first.task, after }, ...others];
      await tx.put(briefings, partnership.id, { ...now, tasks: left });
      return left.length > 0;
    });

  /** What cannot be done holds up nothing else. */
  const trying = (work: () => Promise<void>): Promise<void> =>
    work().catch((error) => {
      log.error({ code: error instanceof SignpostError ? error.code : 'unknown' }, 'what is to be done with a briefing failed');
    });

  const tendOne = async (partnership: Partnership, { id, tasks: toDo }: Briefing): Promise<void> => {
    for (let more = toDo.length > 0; more && !closed; more = await page(partnership, id)) await breathe();
    if (toDo.length > 0) parts.wake();
    if (closed) return;
    await store.transaction((tx) => goOn({ tx, partition: partnership.id, partnership, frameworks, now: clock.now() }, id));
    await tell(partnership.id, id);
  };

  const tend = async (partnership: Partnership): Promise<void> => {
    await trying(() => onTime(parts, partnership));
    const busy = await store.transaction((tx) => tx.find(briefings, partnership.id, 'busy', 'busy', { limit: 1_000 }));
    for (const one of busy) if (!closed) await trying(() => tendOne(partnership, one));
  };

  const run = async (): Promise<void> => {
    for (const partnership of partnerships) if (!closed) await trying(() => tend(partnership));
  };

  const settled = (): Promise<void> => {
    working = working.then(run);
    return working;
  };

  let asked = false;
  const timer = setInterval(() => {
    if (asked) return;
    asked = true;
    void settled().then(() => {
      asked = false;
    });
  }, look);
  timer.unref();

  return {
    settled,
    nextDue: () =>
      store.transaction(async (tx) => {
        const times: Date[] = [];
        for (const { id } of partnerships) times.push(...(await nextScheduled(tx, id)));
        return times.sort((a, b) => a.getTime() - b.getTime())[0];
      }),
    async close() {
      closed = true;
      clearInterval(timer);
      await working;
    },
  };
};
