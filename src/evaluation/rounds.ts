import { dateAfter, shifted } from '../calendar/index.ts';
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

/** So many days after the last round has closed, nothing says any more who answered what. */
export const linkedFor = 30;

/** Whether, by that day, nothing says any more who answered what about a session whose first questions closed on the day `closes`. */
export const isUnlinked = (
  session: { day: string } | undefined,
  rounds: readonly Pick<PackRound, 'after'>[],
  closes: string,
  day: string,
): boolean => {
  const isOver = (last: string): boolean => last < shifted(day, -linkedFor);
  return isOver(closes) && (!session || rounds.every((round) => isOver(daysOf(session, round).closes)));
};
