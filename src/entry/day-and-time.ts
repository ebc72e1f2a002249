import { DateTime } from 'luxon';

const dayForms = ['yyyy-MM-dd', 'd/M/yyyy', 'd.M.yyyy', 'd-M-yyyy', 'd MMMM yyyy', 'd MMM yyyy', 'd/M/yy'];
const yearless = ['d MMMM', 'd MMM'];
const british = { zone: 'utc', locale: 'en-GB' };
/** Of the short names of the months, Britain has its own for September alone; `plain` takes that for the other. */
const english = { zone: 'utc', locale: 'en' };

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,? +/, '')
    .replace(/(\d)(st|nd|rd|th)\b/, '$1')
    .replace(/ of /, ' ')
    .replace(/,/g, '')
    .replace(/\bsept\b/, 'sep')
    .replace(/ +/g, ' ');

/** A day as people here say it: "Tuesday 14 July 2026". */
export const dayInWords = (day: string): string => DateTime.fromISO(day, british).toFormat('cccc d MMMM yyyy');

/** A day as people here write it, as `YYYY-MM-DD`; one without a year is the next such day after `today`. Undefined when it is none. */
export const readDay = (text: string, today: string): string | undefined => {
  const said = plain(text);
  const from = DateTime.fromISO(today, british);
  if (said === 'today') return today;
  if (said === 'tomorrow') return from.plus({ days: 1 }).toISODate() ?? undefined;
  const whole = dayForms.map((form) => DateTime.fromFormat(said, form, english));
  const coming = [from.year, from.year + 1].flatMap((year) =>
    yearless.map((form) => DateTime.fromFormat(`${said} ${year}`, `${form} yyyy`, english)),
  );
  const found = [...whole, ...coming.filter((day) => day >= from)].find(({ isValid }) => isValid);
  return found?.toISODate() ?? undefined;
};

/** A time of day as people write it, as `HH:MM`; undefined when it is none. A bare number is an hour in the day's work: 9 to 5. */
export const readTime = (text: string): string | undefined => {
  const said = text.trim().toLowerCase().replace(/\s+/g, '');
  if (said === 'noon' || said === 'midday') return '12:00';
  const [, hours = '', minutes = '00', half] = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/.exec(said) ?? [];
  const hour = Number(hours);
  if (hours === '' || Number(minutes) > 59 || hour > (half ? 12 : 23) || (half && hour === 0)) return undefined;
  const afternoon = half === 'pm' || (!half && hour >= 1 && hour <= 6 && hours.length === 1);
  const inDay = half ? (hour % 12) + (afternoon ? 12 : 0) : afternoon ? hour + 12 : hour;
  return `${String(inDay).padStart(2, '0')}:${minutes}`;
};
