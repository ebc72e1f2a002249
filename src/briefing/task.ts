import type { Framework } from '../pathway/index.ts';
import type { Partnership } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import type { Briefing } from './briefing.ts';

/** What a page of a task works with. */
export interface Work {
  tx: Transaction;
  partition: string;
  partnership: Partnership;
  frameworks: ReadonlyMap<string, Framework>;
  now: Date;
}

/**
 * Does one page of a task, from `after` on, and gives where the next begins; undefined at the end. It may be run again on the same
 * page. `put` changes the briefing itself, where the task is to.
 */
export type Page = (
  work: Work,
  briefing: Briefing,
  after: string | undefined,
  put: (changed: Briefing) => void,
) => Promise<string | undefined>;

/** How many recipients a page is about. */
export const pageSize = 200;
