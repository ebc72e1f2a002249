import { DateTime } from 'luxon';
import { z } from 'zod/v4';
import { instantAfter } from '../calendar/index.ts';
import { inputError } from '../errors.ts';

/** How far to move the calendar: by an ISO 8601 duration, or to a date or instant. */
export type Move = { advance: string } | { to: string };

const expected = 'expected {"advance":"P12W"} or {"to":"2027-01-04T09:00:00Z"} as application/json';
const moves = z.union([z.strictObject({ advance: z.string() }), z.strictObject({ to: z.string() })]);

/** The move that a request asks for. @throws input error `bad-clock` */
export const parseClock = (body: unknown): Move => {
  const parsed = moves.safeParse(body);
  if (!parsed.success) throw inputError('bad-clock', `The clock cannot be moved by that: ${expected}.`);
  return parsed.data;
};

const spoken = /^(\d{1,4}) *(?:(hour)|(day|week|month|year))s?$/i;

/** The move that somebody asks for in words: "12 weeks", "3 months", "P12W", "2027-01-04", "2027-01-04 09:00". @throws as `parseClock` */
export const parseWords = (words: string): Move => {
  const [, count, hours, days] = spoken.exec(words) ?? [];
  if (hours) return { advance: `PT${count}H` };
  if (days) return { advance: `P${count}${days.charAt(0).toUpperCase()}` };
  if (/^P\d/i.test(words)) return { advance: words.toUpperCase() };
  if (/^\d{4}-/.test(words)) return { to: words };
  throw inputError('bad-clock', 'Say how far, or until when: clock 12 weeks, clock 3 months, clock 2027-01-04.');
};

const instantOf = (text: string, zone: string): Date => {
  // A time alone would be read as one of the real today.
  const instant = DateTime.fromISO(/^\d{4}-\d\d-\d\d/.test(text) ? text.replace(' ', 'T') : '', { zone });
  if (!instant.isValid)
    throw inputError('bad-clock', `Expected a date or an instant such as 2027-01-04T09:00:00Z, not "${text.slice(0, 40)}".`);
  return instant.toJSDate();
};

/**
 * Where a move leads from `now`; whatever names no zone of its own is meant in `zone`.
 * @throws input error `bad-clock`, `bad-duration`, `bad-date`, or `clock-back` for an instant that has passed
 */
export const targetOf = (move: Move, now: Date, zone: string): Date => {
  if ('advance' in move) return instantAfter(now, move.advance, zone);
  const target = instantOf(move.to, zone);
  if (target < now) throw inputError('clock-back', `It is ${now.toISOString()} already, and time never goes back.`);
  return target;
};
