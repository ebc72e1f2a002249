import { DateTime, Duration } from 'luxon';
import { inputError } from '../errors.ts';
import { dayOf, isoDate } from './local.ts';
import { once } from './once.ts';

/** Whole numbers forward only; luxon itself reads "P", fractions and negative parts too. */
const forward = /^P(?=.)[\dYMWD]*(T(?=.)[\dHMS]*)?$/;

const added = (start: DateTime, text: string): DateTime => {
  const duration = Duration.fromISO(text);
  if (!forward.test(text) || !duration.isValid)
    throw inputError('bad-duration', `Expected a duration such as P12W, P3M or P60D, not "${text.slice(0, 40)}".`);
  const end = start.plus(duration);
  if (!end.isValid || end.year > 9999) throw inputError('bad-date', `"${text.slice(0, 40)}" later is no date on the calendar.`);
  return end;
};

/**
 * The instant a duration later, at the same local time in `zone`; whatever day the month lacks becomes its last one, so count
 * every round from the first day, never from the round before.
 * @param duration ISO 8601, such as P12W, P3M, P1Y, P60D or PT2H
 * @throws input error `bad-duration` or `bad-date`
 */
export const instantAfter = (instant: Date, duration: string, zone: string): Date =>
  added(DateTime.fromJSDate(instant, { zone }), duration).toJSDate();

/** Sessions, training done, and the few durations of the strategies. */
const dates = new Map<string, string>();

/** `instantAfter` for a date such as 2027-01-04; parts of a day do not count. @throws input error `bad-duration` or `bad-date` */
export const dateAfter = (date: string, duration: string): string =>
  once(dates, `${date} ${duration}`, () => isoDate(added(dayOf(date), duration)));
