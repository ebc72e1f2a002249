import { atWeekend, bankHolidaysInEngland, wallOf } from '../../../tests/calendar/by-hand.ts';
import type { Arrival } from '../post-room.ts';
import type { Somebody } from '../settle-in.ts';
import { working } from '../year.ts';

const wall = wallOf(working.timeZone);
const holidays = new Map<string, ReadonlySet<string>>();
const isBankHoliday = (date: string): boolean => {
  const year = date.slice(0, 4);
  const known = holidays.get(year) ?? new Set(bankHolidaysInEngland(Number(year)));
  holidays.set(year, known);
  return known.has(date);
};

const daysBetween = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;

/** When somebody was disturbed who was to be left in peace; the calendar is worked out by hand here, not by the code that sends. */
export const disturbed = (people: readonly Pick<Somebody, 'sector'>[], log: readonly Arrival[]): string[] => {
  const wrong: string[] = [];
  const last = new Map<number, string>();
  for (const { n, at, kind } of log) {
    if (kind !== 'three-months') continue;
    const { date, time } = wall(at);
    const before = last.get(n);
    last.set(n, date);
    const when = `${n} was asked on ${date} at ${time}`;
    if (before !== undefined && daysBetween(before, date) < 7) wrong.push(`${when}, and on ${before}`);
    if (time < working.workingHours.from || time >= working.workingHours.to) wrong.push(`${when}, outside working hours`);
    if (atWeekend(date)) wrong.push(`${when}, at a weekend`);
    if (isBankHoliday(date)) wrong.push(`${when}, on a bank holiday`);
    const away = working.schoolHolidays.some(({ from, to }) => from <= date && date <= to);
    if (people[n]?.sector === 'school' && away) wrong.push(`${when}, in the school holidays`);
  }
  return wrong;
};
