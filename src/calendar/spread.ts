import type { Whose, WorkingTime } from './working-day.ts';
import { nextWorkingTime } from './working-time.ts';

/** Something that has fallen due, by its key. */
export interface Due {
  id: string;
  due: Date;
}

export interface Pace {
  /** Nothing is planned before: now, or after the last of what was planned earlier. */
  from: Date;
  /** At most so many in any minute. */
  perMinute: number;
}

const byDue = (a: Due, b: Due): number => a.due.getTime() - b.due.getTime() || (a.id < b.id ? -1 : 1);

/**
 * When to do each thing that has fallen due, by its id: in working time, not before it is due, and no faster than the pace
 * allows, however many fell due at once or while the bot was down. The same things get the same instants in whatever order
 * they come; things that are far enough apart stay where they are. Plan people in schools by themselves, as they wait longer.
 * @throws input error `unknown-region` or `no-working-day`
 */
export const spread = (
  things: readonly Due[],
  { from, perMinute }: Pace,
  settings: WorkingTime,
  whose: Whose,
): Map<string, Date> => {
  const apart = Math.ceil(60_000 / perMinute);
  const planned = new Map<string, Date>();
  let free = from.getTime();
  for (const { id, due } of [...things].sort(byDue)) {
    const at = nextWorkingTime(new Date(Math.max(due.getTime(), free)), settings, whose);
    planned.set(id, at);
    free = at.getTime() + apart;
  }
  return planned;
};
