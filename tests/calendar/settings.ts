import type { WorkingTime } from '../../src/calendar/index.ts';

/** Office hours in England, and the longer school holidays of two school years. */
export const england: WorkingTime = {
  timeZone: 'Europe/London',
  workingHours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' },
  holidays: 'GB-ENG',
  extraHolidays: [],
  schoolHolidays: [
    { from: '2026-07-22', to: '2026-08-31' },
    { from: '2026-12-19', to: '2027-01-03' },
    { from: '2027-07-22', to: '2027-08-31' },
  ],
};

export const inOffice = { school: false };
export const inSchool = { school: true };
