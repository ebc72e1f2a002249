import { DateTime } from 'luxon';

/** A day as people say it: "Wednesday 14 July 2027". */
export const dayInWords = (isoDay: string): string =>
  DateTime.fromISO(isoDay, { zone: 'utc' }).setLocale('en-GB').toFormat('cccc d MMMM yyyy');

/** A day as a short label: "Wed 14 Jul". */
export const shortDay = (isoDay: string): string =>
  DateTime.fromISO(isoDay, { zone: 'utc' }).setLocale('en-GB').toFormat('ccc d LLL');

export const monthInWords = (month: string): string =>
  DateTime.fromISO(`${month}-01`, { zone: 'utc' }).setLocale('en-GB').toFormat('LLLL yyyy');

export const monthsFrom = (month: string, count: number): string =>
  DateTime.fromISO(`${month}-01`, { zone: 'utc' }).plus({ months: count }).toFormat('yyyy-MM');
