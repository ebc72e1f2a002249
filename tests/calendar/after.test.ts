import { describe, expect, it, vi } from 'vitest';
import { dateAfter, instantAfter, instantAt } from '../../src/calendar/index.ts';
import { datesFrom, inLondon, plusDays, plusMonths, wallOf } from './by-hand.ts';

const zone = 'Europe/London';
const tenYears = datesFrom('2026-01-01', '2035-12-31');
const fourYears = datesFrom('2026-01-01', '2029-12-31');
const at = (text: string) => new Date(text);

/** These by turns: three meet every day of the week. */
const inTurn = (i: number, ...times: [string, ...string[]]): string => times[i % times.length] ?? times[0];

const durations: [string, (date: string) => string][] = [
  ['P12W', (date) => plusDays(date, 84)],
  ['P60D', (date) => plusDays(date, 60)],
  ['P1M', (date) => plusMonths(date, 1)],
  ['P3M', (date) => plusMonths(date, 3)],
  ['P1Y', (date) => plusMonths(date, 12)],
  ['P3Y', (date) => plusMonths(date, 36)],
];

describe.each(durations)('%s after any day of ten years', { timeout: 20_000 }, (duration, byHand) => {
  it('is the day that it is by hand', () => {
    expect(tenYears.filter((date) => dateAfter(date, duration) !== byHand(date))).toEqual([]);
  });

  it('is never earlier than after the day before', () => {
    expect(tenYears.filter((date) => dateAfter(date, duration) > dateAfter(plusDays(date, 1), duration))).toEqual([]);
  });

  it('is at the time of day again that it was in London, whatever the clocks have done meanwhile', () => {
    const wrong = tenYears.filter((date, i) => {
      const time = inTurn(i, '00:00', '09:00', '16:59');
      return instantAfter(inLondon(date, time), duration, zone).getTime() !== inLondon(byHand(date), time).getTime();
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(['Europe/Dublin', 'America/New_York', 'Pacific/Auckland'])('three months after any day in %s', (there) => {
  it('are at the same time of day on that day there', { timeout: 20_000 }, () => {
    const wall = wallOf(there);
    const wrong = fourYears.filter((date) => {
      const { date: end, time } = wall(instantAfter(instantAt(date, '09:00', there), 'P3M', there));
      return end !== plusMonths(date, 3) || time !== '09:00';
    });
    expect(wrong).toEqual([]);
  });
});

describe('a duration', () => {
  it.each([
    ['2027-01-31', 'P1M', '2027-02-28'],
    ['2028-01-31', 'P1M', '2028-02-29'],
    ['2027-11-30', 'P3M', '2028-02-29'],
    ['2027-08-31', 'P1M', '2027-09-30'],
    ['2028-02-29', 'P1Y', '2029-02-28'],
    ['2028-02-29', 'P4Y', '2032-02-29'],
    ['2027-02-28', 'P1Y', '2028-02-28'],
    ['2027-01-01', 'P1Y2M3W4D', '2028-03-26'],
    ['2027-01-01', 'P0D', '2027-01-01'],
  ])('from %s, %s ends on %s', (date, duration, end) => {
    expect(dateAfter(date, duration)).toBe(end);
  });

  it('of hours is as long as hours are, even where the clocks change', () => {
    expect(instantAfter(at('2027-03-27T12:00Z'), 'PT24H', zone)).toEqual(at('2027-03-28T12:00Z'));
    expect(instantAfter(at('2027-03-27T12:00Z'), 'P1D', zone)).toEqual(at('2027-03-28T11:00Z'));
  });

  it('that ends in the hour left out when the clocks go forward ends as long after it', () => {
    expect(instantAfter(at('2027-03-27T01:30Z'), 'P1D', zone)).toEqual(at('2027-03-28T01:30Z'));
  });

  it('that ends in the hour that comes twice when the clocks go back ends in the first', () => {
    expect(instantAfter(at('2027-10-30T00:30Z'), 'P1D', zone)).toEqual(at('2027-10-31T00:30Z'));
  });

  it.each(['', 'P', 'PT', '12W', 'P1', 'P-1D', '-P1D', 'P1.5M', 'p12w', 'P12W ', '12 weeks'])('is not "%s"', (text) => {
    expect(() => dateAfter('2027-01-01', text)).toThrow(expect.objectContaining({ code: 'bad-duration', family: 'input' }));
  });

  it.each(['P8000Y', 'P99999999999999999999D'])('that leaves the calendar is refused: %s', (text) => {
    expect(() => dateAfter('2027-01-01', text)).toThrow(expect.objectContaining({ code: 'bad-date', family: 'input' }));
  });

  it.each(['', '2027', '2027-02-29', '2027-02-28T09:00Z', '2027-W01-1', 'tomorrow'])(
    'counts from no such date as "%s"',
    (date) => {
      expect(() => dateAfter(date, 'P1D')).toThrow(expect.objectContaining({ code: 'bad-date', family: 'input' }));
    },
  );
});

describe('a local time', { timeout: 20_000 }, () => {
  it('is that instant in London, on any day of ten years', () => {
    const wrong = tenYears.filter((date, i) => {
      const time = inTurn(i, '00:00', '09:00', '23:59');
      return instantAt(date, time, zone).getTime() !== inLondon(date, time).getTime();
    });
    expect(wrong).toEqual([]);
  });

  it('that comes twice is the first, and one that is left out as long after the jump', () => {
    expect(instantAt('2027-10-31', '01:30', zone)).toEqual(at('2027-10-31T00:30Z'));
    expect(instantAt('2027-03-28', '01:30', zone)).toEqual(at('2027-03-28T01:30Z'));
    expect(instantAt('2026-10-04', '02:15', 'Australia/Lord_Howe')).toEqual(at('2026-10-03T15:45Z'));
  });

  it.each(['2027-01-15', '2027-07-15'])('is the same whatever season we are in: %s', (today) => {
    vi.setSystemTime(new Date(today));
    expect(instantAt('2027-10-31', '01:30', zone)).toEqual(at('2027-10-31T00:30Z'));
    expect(instantAt('2027-03-28', '01:30', zone)).toEqual(at('2027-03-28T01:30Z'));
    vi.useRealTimers();
  });
});
