import { describe, expect, it } from 'vitest';
import { readDay } from '../../src/entry/index.ts';

describe('a day as people write it', () => {
  it.each([
    ['2027-09-14', '2027-09-14'],
    ['14/9/2027', '2027-09-14'],
    ['14.09.2027', '2027-09-14'],
    ['14/9/27', '2027-09-14'],
    ['Tuesday 14th of September 2027', '2027-09-14'],
    ['Tue, 14 Sep 2027', '2027-09-14'],
    ['14 SEPT 2027', '2027-09-14'],
    ['14 Sep', '2026-09-14'],
    ['1 June', '2027-06-01'],
    ['1 July', '2026-07-01'],
    ['29 February 2028', '2028-02-29'],
    ['29 February 2027', undefined],
    ['today', '2026-07-01'],
    ['tomorrow', '2026-07-02'],
    ['soon', undefined],
  ])('is read: %s', (text, day) => {
    expect(readDay(text, '2026-07-01')).toBe(day);
  });

  it.each([
    ['2026-07-01', undefined],
    ['2027-07-01', '2028-02-29'],
    ['2028-02-29', '2028-02-29'],
    ['2028-07-01', undefined],
  ])('without a year is the next such day after %s, and never another that there happens to be', (today, day) => {
    expect(readDay('29 Feb', today)).toBe(day);
  });
});
