import { describe, expect, it } from 'vitest';
import { isBankHoliday, isRegion } from '../../src/calendar/bank-holidays.ts';
import { atWeekend, bankHolidaysInEngland, datesFrom } from './by-hand.ts';

/** Those that fall on a working week's days; Saturdays and Sundays are free anyhow. */
const bankHolidays = (region: string, year: number): string[] =>
  datesFrom(`${year}-01-01`, `${year}-12-31`).filter((date) => isBankHoliday(date, region) && !atWeekend(date));

const inYear = (year: number, days: string): string[] => days.split(' ').map((d) => `${year}-${d}`);

/** As published on gov.uk. */
const published: [string, number, string][] = [
  ['GB-ENG', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['GB-ENG', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ['GB-WLS', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['GB-WLS', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ['GB-SCT', 2025, '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26'],
  ['GB-SCT', 2027, '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28'],
  ['GB-NIR', 2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
  ['GB-NIR', 2027, '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28'],
];

describe('bank holidays', () => {
  it.each(published)('of %s in %i are those published', (region, year, days) => {
    expect(bankHolidays(region, year)).toEqual(inYear(year, days));
  });

  it('of England follow the rules in every year, stand-ins for Christmas and New Year included', () => {
    for (let year = 2024; year <= 2060; year++) expect(bankHolidays('GB-ENG', year)).toEqual(bankHolidaysInEngland(year));
  });

  it('that were moved or added for one year are known', () => {
    const [, , , , ...rest] = bankHolidays('GB-ENG', 2022);
    expect(rest).toEqual(inYear(2022, '06-02 06-03 08-29 09-19 12-26 12-27'));
    expect(isBankHoliday('2023-05-08', 'GB-ENG')).toBe(true);
  });

  it('are public and bank holidays only, no days to remember', () => {
    expect(isBankHoliday('2027-03-07', 'GB-ENG')).toBe(false);
  });

  it('of a year far from ours are found too', () => {
    for (const year of [1950, 2500, 9999]) expect(bankHolidays('GB-ENG', year)).toEqual(bankHolidaysInEngland(year));
  });

  it('are none where a country has no calendar for so late a year', () => {
    expect(isBankHoliday('9999-01-01', 'IR')).toBe(false);
  });

  it.each(['GB', 'GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR', 'IE'])('are known of %s', (region) => {
    expect(isRegion(region)).toBe(true);
  });

  it.each(['XX', 'GB-XXX', 'GB-', 'England', ''])('of "%s" are not guessed', (region) => {
    expect(isRegion(region)).toBe(false);
    expect(() => isBankHoliday('2027-01-01', region)).toThrow(
      expect.objectContaining({ code: 'unknown-region', family: 'input' }),
    );
  });
});
