import { DateTime } from 'luxon';

export { dayInWords } from '../entry/index.ts';

/** A day as a short label: "Wed 14 Jul". */
export const shortDay = (isoDay: string): string =>
  DateTime.fromISO(isoDay, { zone: 'utc' }).setLocale('en-GB').toFormat('ccc d LLL');

export const monthInWords = (month: string): string =>
  DateTime.fromISO(`${month}-01`, { zone: 'utc' }).setLocale('en-GB').toFormat('LLLL yyyy');

export const monthsFrom = (month: string, count: number): string =>
  DateTime.fromISO(`${month}-01`, { zone: 'utc' }).plus({ months: count }).toFormat('yyyy-MM');
