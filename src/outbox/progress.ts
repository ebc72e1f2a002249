import type { Transaction } from '../store/port.ts';
import { type Tally, tallies } from './tally.ts';

/** How far a batch has come. */
export interface Progress {
  counts: Tally['counts'];
  /** Intents a second that have come to an end since the first attempt; undefined before it. */
  rate: number | undefined;
  /** When the last will have, at that rate; undefined when that cannot be said, or nothing is left. */
  expectedEnd: Date | undefined;
}

export const progressOf = ({ counts, began }: Tally, now: Date): Progress => {
  const done = counts.delivered + counts.refused + counts.unknown;
  const left = counts.waiting + counts.held + counts.claimed;
  const seconds = began === undefined ? 0 : (now.getTime() - new Date(began).getTime()) / 1_000;
  const rate = seconds > 0 ? done / seconds : undefined;
  const expectedEnd = left > 0 && rate !== undefined && rate > 0 ? new Date(now.getTime() + (left / rate) * 1_000) : undefined;
  return { counts, rate, expectedEnd };
};

/** How far the batch has come; undefined when there is none of that name. */
export const progress = async (tx: Transaction, partition: string, batch: string, now: Date): Promise<Progress | undefined> => {
  const tally = await tx.get(tallies, partition, batch);
  return tally && progressOf(tally, now);
};
