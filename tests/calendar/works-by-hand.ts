import { atWeekend, bankHolidaysInEngland } from './by-hand.ts';
import { england } from './settings.ts';

const free = new Set(Array.from({ length: 13 }, (_, i) => bankHolidaysInEngland(2025 + i)).flat());

/** Whether people in England work on a date, from 2025 to 2037. */
export const worksInOffice = (date: string): boolean => !atWeekend(date) && !free.has(date);
export const worksInSchool = (date: string): boolean =>
  worksInOffice(date) && !england.schoolHolidays.some((h) => h.from <= date && date <= h.to);
