import { Killed, load, type Process, type Program } from './bot-process.ts';
import type { Served, Spent } from './orders.ts';

/** The bot, on one store, in one process after another. */
export interface KeptBot {
  /** Moves its calendar, and resolves when all that has fallen due is done. @throws Killed */
  settle(to: Date): Promise<void>;
  /** Moves its calendar, and leaves what may be due. @throws Killed */
  move(to: Date): Promise<void>;
  /** When something falls due next, as it was when it last had settled. */
  nextDue(): Date | undefined;
  /** Kills it; it is started again at once, or not until `start`. */
  kill(again: 'again' | 'later'): void;
  start(): Promise<void>;
  /** Resolves when one listens. */
  up(): Promise<void>;
  close(): Promise<void>;
  /** What all of them together have used, and how long people waited for one to start, in milliseconds. */
  spent(): Spent & { starting: number; kills: number };
}

interface Kept {
  program: Program;
  folder: string;
  now: () => Date;
  partnership: Served;
  tenants: string[];
  sendRate: number;
  /** A bot listens there from now on. */
  listening: (url: string) => void;
  /** A line was logged. */
  heard: (line: string) => void;
}

export const keepBot = ({ program, now, listening, heard, ...settings }: Kept): KeptBot => {
  let running: Process | undefined;
  let spare = load(program, heard);
  let due: string | undefined;
  let starting: Promise<void> = Promise.resolve();
  let waited = 0;
  let kills = 0;
  const used: Spent = { disk: 0, commits: 0, cpu: 0 };

  const count = ({ disk, commits, cpu }: Spent): void => {
    used.disk += disk;
    used.commits += commits;
    used.cpu += cpu;
  };

  const begin = async (): Promise<void> => {
    const before = performance.now();
    const next = spare;
    const { port } = await next.ask({ do: 'start', ...settings, now: now().toISOString() });
    running = next;
    spare = load(program, heard);
    listening(`http://127.0.0.1:${port}`);
    waited += performance.now() - before;
  };

  /** Once the one before is gone: it holds the store. */
  const start = (): Promise<void> => {
    starting = starting.then(begin);
    return starting;
  };

  return {
    start,
    async settle(to) {
      await starting;
      if (!running) throw new Killed();
      ({ due } = await running.ask({ do: 'settle', to: to.toISOString() }));
    },
    async move(to) {
      await starting;
      if (!running) throw new Killed();
      await running.ask({ do: 'move', to: to.toISOString() });
    },
    nextDue: () => (due === undefined ? undefined : new Date(due)),
    kill(again) {
      const gone = running;
      if (!gone) return;
      running = undefined;
      kills++;
      count(gone.spent());
      gone.kill();
      const after = gone.gone.then(() => undefined);
      starting = again === 'again' ? after.then(begin) : after;
    },
    up: async () => starting,
    async close() {
      await starting;
      spare.kill();
      await running?.ask({ do: 'close' });
      if (running) count(running.spent());
      await running?.gone;
    },
    spent: () => ({ ...used, starting: waited, kills }),
  };
};
