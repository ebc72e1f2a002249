import { dateAfter } from '../calendar/index.ts';
import type { PackRound } from '../pathway/index.ts';

/** So long after a round has fallen due it is still asked and answered; after that it is over. */
const lasts = 'P12W';

/** The days of one round of one session. */
export interface Days {
  due: string;
  closes: string;
}

/** When a round of a session of that day falls due, and when it is over, by what the pack says now. */
export const daysOf = (session: { day: string }, round: Pick<PackRound, 'after'>): Days => {
  const due = dateAfter(session.day, round.after);
  return { due, closes: dateAfter(due, lasts) };
};
