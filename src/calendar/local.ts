import { DateTime } from 'luxon';
import { inputError } from '../errors.ts';
import { once } from './once.ts';

/** The date such as 2027-01-04 that people in `zone` read at that instant. */
export const dateOf = (instant: Date, zone: string): string => isoDate(DateTime.fromJSDate(instant, { zone }));

export const isoDate = (day: DateTime): string => day.toISODate() ?? '';

/** A date such as 2027-01-04 to reckon with, in no zone of people's. @throws input error `bad-date` */
export const dayOf = (date: string): DateTime<true> => {
  const day = DateTime.fromISO(date, { zone: 'utc' });
  if (!day.isValid || isoDate(day) !== date) throw inputError('bad-date', `Expected a date such as 2027-01-04, not "${date}".`);
  return day;
};

const aDay = 24 * 60 * 60 * 1_000;

/** The date so many days later, or earlier where `days` is negative. @throws input error `bad-date` */
export const shifted = (date: string, days: number): string => {
  // Planning asks this of everything that is open, every day: no more is made of it than it takes.
  const start = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== date) dayOf(date);
  return new Date(start + days * aDay).toISOString().slice(0, 10);
};

/** Milliseconds of what a clock on the wall shows. */
const shown = (instant: DateTime): number => instant.toMillis() + instant.offset * 60_000;

/**
 * The first and the last instant that a local time can mean: two where the clocks go back over it, one on either side of the
 * jump where they go forward over it, and the same one on every other day.
 * @throws input error `bad-date`
 */
export const meant = (date: string, time: string, zone: string): { first: Date; last: Date; jumped: boolean } => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const wanted = dayOf(date).set({ hour, minute });
  // One of two, by a rule of luxon's own; after a jump, as much later as the clocks have gone forward.
  const read = wanted.setZone(zone, { keepLocalTime: true });
  const jump = shown(read) - shown(wanted);
  const instants = [...read.getPossibleOffsets().map((i) => i.toMillis()), read.toMillis() - jump];
  return { first: new Date(Math.min(...instants)), last: new Date(Math.max(...instants)), jumped: jump !== 0 };
};

/** Milliseconds since 1970: of a room full of people each is asked at, and until, the same. */
const instants = new Map<string, number>();

/**
 * The instant at which it is `time` (such as 09:00) on `date` in `zone`: the first of two where the clocks go back over it, and
 * where they go forward over it, as long after the jump as it would have been.
 * @throws input error `bad-date`
 */
export const instantAt = (date: string, time: string, zone: string): Date =>
  new Date(
    once(instants, `${date} ${time} ${zone}`, () => {
      const { first, last, jumped } = meant(date, time, zone);
      return (jumped ? last : first).getTime();
    }),
  );
