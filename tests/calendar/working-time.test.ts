import { describe, expect, it } from 'vitest';
import { isWorkingTime, nextWorkingTime } from '../../src/calendar/index.ts';
import { datesFrom, inLondon, plusDays } from './by-hand.ts';
import { england, inOffice, inSchool } from './settings.ts';
import { worksInOffice, worksInSchool } from './works-by-hand.ts';

/** One of them a leap year, and two with school holidays; which days are worked on in others is looked at without the times. */
const years = [2026, 2027, 2028, 2029];
const times = ['00:00', '08:59:59.999', '09:00', '12:30', '16:59:59.999', '17:00', '23:59:59.999'];

describe.each([
  ['offices', inOffice, worksInOffice],
  ['schools', inSchool, worksInSchool],
])('at any time of four years with their clock changes, in %s', { timeout: 20_000 }, (_, whose, works) => {
  const opening = (date: string): Date => (works(date) ? inLondon(date, '09:00') : opening(plusDays(date, 1)));
  const next = (date: string, time: string): Date => {
    if (works(date) && time >= '17:00') return opening(plusDays(date, 1));
    return works(date) && time >= '09:00' ? inLondon(date, time) : opening(date);
  };

  it.each(years)('of %i it is working time or not, and the next working time is, as by hand', (year) => {
    const wrong: string[] = [];
    let before = new Date(0);
    for (const date of datesFrom(`${year - 1}-12-31`, `${year}-12-31`)) {
      for (const time of times) {
        const instant = inLondon(date, time);
        const found = nextWorkingTime(instant, england, whose);
        const right =
          found.getTime() === next(date, time).getTime() &&
          isWorkingTime(instant, england, whose) === (found.getTime() === instant.getTime()) &&
          isWorkingTime(found, england, whose) &&
          found >= instant &&
          found >= before;
        if (!right) wrong.push(`${date} ${time}`);
        before = found;
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('the next working time', () => {
  const at = (text: string) => new Date(text);

  it('opens an hour earlier by UTC from the day that the clocks go forward, and later when they go back', () => {
    expect(nextWorkingTime(at('2027-03-25T18:00Z'), england, inOffice)).toEqual(at('2027-03-30T08:00Z'));
    expect(nextWorkingTime(at('2027-10-29T17:00Z'), england, inOffice)).toEqual(at('2027-11-01T09:00Z'));
  });

  it('is a moment of its own: changing it changes nothing else', () => {
    const first = nextWorkingTime(at('2027-01-03T12:00Z'), england, inOffice);
    first.setFullYear(1999);
    expect(nextWorkingTime(at('2027-01-03T12:00Z'), england, inOffice)).toEqual(at('2027-01-04T09:00Z'));
  });

  it('is found in a zone on the other side of the world', () => {
    const auckland = { ...england, timeZone: 'Pacific/Auckland', holidays: 'NZ' };
    expect(nextWorkingTime(at('2027-06-11T04:59Z'), auckland, inOffice)).toEqual(at('2027-06-11T04:59Z'));
    expect(nextWorkingTime(at('2027-06-11T05:00Z'), auckland, inOffice)).toEqual(at('2027-06-13T21:00Z'));
  });
});
