import { describe, expect, it } from 'vitest';
import { isWorkingDay, nextWorkingDay, previousWorkingDay } from '../../src/calendar/index.ts';
import { datesFrom } from './by-hand.ts';
import { england, inOffice, inSchool } from './settings.ts';
import { worksInOffice, worksInSchool } from './works-by-hand.ts';

const tenYears = datesFrom('2026-01-01', '2035-12-31');

describe.each([
  ['offices', inOffice, worksInOffice],
  ['schools', inSchool, worksInSchool],
])('the working days of ten years in %s', { timeout: 20_000 }, (_, whose, works) => {
  it('are those that are neither weekend nor holiday', () => {
    expect(tenYears.filter((date) => isWorkingDay(date, england, whose) !== works(date))).toEqual([]);
  });

  it('come next after any day: itself or the nearest', () => {
    const wrong = tenYears.filter((date) => {
      const next = nextWorkingDay(date, england, whose);
      return !(
        date <= next &&
        works(next) &&
        datesFrom(date, next)
          .slice(0, -1)
          .every((d) => !works(d))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('come last before any day: itself or the nearest', () => {
    const wrong = tenYears.filter((date) => {
      const last = previousWorkingDay(date, england, whose);
      return !(
        last <= date &&
        works(last) &&
        datesFrom(last, date)
          .slice(1)
          .every((d) => !works(d))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('are their own next and previous ones, and keep the order of days', () => {
    for (const find of [nextWorkingDay, previousWorkingDay]) {
      const found = tenYears.map((date) => find(date, england, whose));
      expect(found).toEqual([...found].sort());
      expect(found.map((date) => find(date, england, whose))).toEqual(found);
    }
  });
});

describe('the next working day', () => {
  it.each([
    ['2026-12-25', '2026-12-29'],
    ['2027-12-25', '2027-12-29'],
    ['2028-01-01', '2028-01-04'],
    ['2034-01-01', '2034-01-03'],
    ['2027-03-26', '2027-03-30'],
  ])('after %s, with its stand-ins, is %s in England', (date, next) => {
    expect(nextWorkingDay(date, england, inOffice)).toBe(next);
  });

  it('differs between the nations', () => {
    const nextIn = (date: string) =>
      ['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR'].map((holidays) => nextWorkingDay(date, { ...england, holidays }, inOffice));
    expect(nextIn('2027-01-04')).toEqual(['2027-01-04', '2027-01-04', '2027-01-05', '2027-01-04']);
    expect(nextIn('2027-03-29')).toEqual(['2027-03-30', '2027-03-30', '2027-03-29', '2027-03-30']);
    expect(nextIn('2027-07-12')).toEqual(['2027-07-12', '2027-07-12', '2027-07-12', '2027-07-13']);
    expect(nextIn('2027-11-30')).toEqual(['2027-11-30', '2027-11-30', '2027-12-01', '2027-11-30']);
  });

  it('waits for the end of the school holidays for those in schools, and for nobody else', () => {
    expect(nextWorkingDay('2026-07-22', england, inSchool)).toBe('2026-09-01');
    expect(nextWorkingDay('2026-07-22', england, inOffice)).toBe('2026-07-22');
    expect(nextWorkingDay('2026-12-19', england, inSchool)).toBe('2027-01-04');
    expect(nextWorkingDay('2026-07-21', england, inSchool)).toBe('2026-07-21');
  });

  it('is not one that the settings name as an extra holiday: Scotland kept 15 June 2026, for that year alone', () => {
    const scotland = { ...england, holidays: 'GB-SCT', extraHolidays: ['2026-06-15'] };
    for (const whose of [inOffice, inSchool]) expect(nextWorkingDay('2026-06-15', scotland, whose)).toBe('2026-06-16');
    expect(previousWorkingDay('2026-06-15', scotland, inOffice)).toBe('2026-06-12');
    expect(nextWorkingDay('2027-06-15', scotland, inOffice)).toBe('2027-06-15');
  });

  it('is on the days of the week that the settings name', () => {
    const sundays = { ...england, workingHours: { ...england.workingHours, days: [7] } };
    expect(nextWorkingDay('2027-01-04', sundays, inOffice)).toBe('2027-01-10');
  });

  it('is not looked for beyond ten years', () => {
    const typo = { ...england, schoolHolidays: [{ from: '2026-07-22', to: '2072-08-31' }] };
    expect(() => nextWorkingDay('2026-07-22', typo, inSchool)).toThrow(
      expect.objectContaining({ code: 'no-working-day', family: 'input' }),
    );
    expect(nextWorkingDay('2026-07-22', typo, inOffice)).toBe('2026-07-22');
  });
});
