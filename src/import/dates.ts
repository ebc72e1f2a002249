import { DateTime } from 'luxon';
import { inputError } from '../errors.ts';

/** Which number of 4/7/2027 is the day. */
export const dateOrders = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/;

/**
 * The order in which a file writes its dates; undefined where none is written in numbers alone. A number above 12 proves it.
 * @throws input error `date-order` where nothing proves it, or rows contradict one another, and nobody has said
 */
export const dateOrder = (texts: Iterable<string>, said: DateOrder | undefined): DateOrder | undefined => {
  if (said) return said;
  let example: string | undefined;
  const proofs = new Set<DateOrder>();
  for (const text of texts) {
    const [, a, b] = numbers.exec(text) ?? [];
    if (a === undefined) continue;
    example ??= text;
    // 14/14/2027 is no date in either order.
    if (Number(a) > 12 && Number(b) <= 12) proofs.add('day-first');
    if (Number(b) > 12 && Number(a) <= 12) proofs.add('month-first');
  }
  const [only, ...others] = proofs;
  if (example === undefined) return undefined;
  if (only && others.length === 0) return only;
  const why = only ? 'dates in both orders are in it' : `"${example}" can be read in two ways`;
  throw inputError(
    'date-order',
    `Say in which order this file writes its dates, since ${why}: --dates day-first or --dates month-first. Nothing was imported.`,
  );
};

const spelt = ['d MMMM yyyy', 'd MMM yyyy', 'd-MMM-yyyy', 'd-MMM-yy', 'cccc d MMMM yyyy', 'd MMMM, yyyy'];

/** A date as `YYYY-MM-DD`; a time that stands behind it does not count. Undefined for what is none. */
export const readDate = (text: string, order: DateOrder | undefined): string | undefined => {
  const iso = /^(\d{4}[-/]\d{2}[-/]\d{2})(?:$|[T ])/.exec(text)?.[1]?.replaceAll('/', '-');
  const [, a, b, year = ''] = numbers.exec(text) ?? [];
  const [day, month] = order === 'month-first' ? [b, a] : [a, b];
  const inNumbers =
    a === undefined ? undefined : `${year.length === 2 ? `20${year}` : year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const known = iso ?? inNumbers;
  if (known !== undefined) return DateTime.fromISO(known, { zone: 'utc' }).isValid ? known : undefined;
  // A spreadsheet writes Sep, and British English Sept.
  const said = text.replace(/(\d)(st|nd|rd|th)\b/, '$1').replace(/\bsept\b/i, 'Sep');
  const read = spelt.map((form) => DateTime.fromFormat(said, form, { zone: 'utc', locale: 'en' })).find(({ isValid }) => isValid);
  return read?.toISODate() ?? undefined;
};

/** The time that stands behind a date in one cell, as booking systems write it; midnight is none, since a spreadsheet adds it. */
export const timeBehind = (text: string): string | undefined => {
  const time = /\d[T ]+(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)/i.exec(text)?.[1];
  return time === undefined || /^0?0:00|^12:00(:00)? ?am/i.test(time) ? undefined : time;
};
