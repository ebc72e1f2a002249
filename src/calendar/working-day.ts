import { inputError } from '../errors.ts';
import { isBankHoliday } from './bank-holidays.ts';
import { dayOf, shifted } from './local.ts';

/** When a partnership may be written to; its settings are one. */
export interface WorkingTime {
  /** IANA name. */
  timeZone: string;
  /** `days`: 1 is Monday, 7 is Sunday. `from` is in it, `to` is not; local times such as 09:00, `from` before `to`. */
  workingHours: { days: readonly number[]; from: string; to: string };
  /** The region whose bank holidays are kept, such as GB-ENG. */
  holidays: string;
  /** Dates such as 2026-06-15 that are kept like bank holidays: those proclaimed for one year, and days of the partnership's own. */
  extraHolidays: readonly string[];
  /** First and last day of each. */
  schoolHolidays: readonly { from: string; to: string }[];
}

/** Whose working time it is: for those in schools, school holidays are none. */
export interface Whose {
  school: boolean;
}

/** Whether people work on a date such as 2027-01-04. @throws input error `bad-date` or `unknown-region` */
export const isWorkingDay = (
  date: string,
  { workingHours, holidays, extraHolidays, schoolHolidays }: WorkingTime,
  { school }: Whose,
): boolean =>
  !(school && schoolHolidays.some(({ from, to }) => from <= date && date <= to)) &&
  !isBankHoliday(date, holidays) &&
  !extraHolidays.includes(date) &&
  workingHours.days.includes(dayOf(date).weekday);

/** Ten years: whoever finds no working day in as long has settings that contradict each other. */
const furthest = 3653;

const walk = (start: string, step: 1 | -1, settings: WorkingTime, whose: Whose): string => {
  let date = start;
  for (let days = 0; days < furthest; days++) {
    if (isWorkingDay(date, settings, whose)) return date;
    date = shifted(date, step);
  }
  throw inputError(
    'no-working-day',
    `No working day within ten years of ${start}: check workingHours, extraHolidays and schoolHolidays.`,
  );
};

/** The date itself when it is a working day, else the first one after it. @throws as `isWorkingDay`, and `no-working-day` */
export const nextWorkingDay = (date: string, settings: WorkingTime, whose: Whose): string => walk(date, 1, settings, whose);

/** The date itself when it is a working day, else the last one before it. @throws as `nextWorkingDay` */
export const previousWorkingDay = (date: string, settings: WorkingTime, whose: Whose): string => walk(date, -1, settings, whose);
