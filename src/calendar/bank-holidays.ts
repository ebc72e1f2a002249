import Holidays, { type HolidaysTypes } from 'date-holidays';
import { DateTime, Interval } from 'luxon';
import { inputError } from '../errors.ts';
import { isoDate } from './local.ts';
import { once } from './once.ts';

// Dates are all that is asked for: in UTC they do not depend on where the process runs.
const options: HolidaysTypes.Options = { types: ['public', 'bank'], timezone: 'UTC' };

/** Whether there is a calendar of bank holidays for a country, or a part of it such as GB-ENG. */
export const isRegion = (region: string): boolean => {
  const [country = '', part] = region.split('-');
  const all = new Holidays();
  return Boolean(all.getCountries()[country] && (part === undefined || all.getStates(country)?.[part]));
};

const calendarOf = (region: string): Holidays => {
  const [country = '', part] = region.split('-');
  // The library takes an unknown country for one without holidays, and an unknown part for the whole.
  if (!isRegion(region))
    throw inputError('unknown-region', `Expected a country or a part of it, such as GB-ENG or GB-SCT, not "${region}".`);
  return part === undefined ? new Holidays(country, options) : new Holidays(country, part, options);
};

/** A few countries have calendars that end; in a year beyond that there are no holidays to be kept. */
const holidaysIn = (calendar: Holidays, year: number): HolidaysTypes.Holiday[] => {
  try {
    return calendar.getHolidays(year);
  } catch {
    return [];
  }
};

const utc = (instant: Date): DateTime => DateTime.fromJSDate(instant, { zone: 'utc' });

const datesOf = ({ start, end }: HolidaysTypes.Holiday): string[] =>
  Interval.fromDateTimes(utc(start), utc(end))
    .splitBy({ days: 1 })
    .flatMap((day) => (day.start ? [isoDate(day.start)] : []));

const calendars = new Map<string, Holidays>();
const years = new Map<string, ReadonlySet<string>>();

const bankHolidays = (region: string, year: number): ReadonlySet<string> =>
  once(years, `${region} ${year}`, () => {
    const calendar = once(calendars, region, () => calendarOf(region));
    return new Set(holidaysIn(calendar, year).flatMap(datesOf));
  });

/**
 * Whether a date such as 2027-01-04 is a public or bank holiday, or the day that stands in for one, in a region such as GB-ENG.
 * One proclaimed for a single year is known only once the library knows it; until then it is an extra holiday in the settings.
 * @throws input error `unknown-region`
 */
export const isBankHoliday = (date: string, region: string): boolean => bankHolidays(region, Number(date.slice(0, 4))).has(date);
