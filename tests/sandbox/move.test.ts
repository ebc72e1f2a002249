import { describe, expect, it } from 'vitest';
import { parseClock, parseWords, targetOf } from '../../src/sandbox/move.ts';

const zone = 'Europe/London';
const now = new Date('2026-07-01T09:00:00Z');
const refusal = (code: string) => expect.objectContaining({ code, family: 'input' });

describe('a request to move the clock', () => {
  it.each([{ advance: 'P12W' }, { to: '2027-01-04T09:00:00Z' }])('may be %j', (body) => {
    expect(parseClock(body)).toEqual(body);
  });

  it.each([
    undefined,
    null,
    '',
    'P12W',
    [],
    {},
    { advance: 12 },
    { to: null },
    { advance: 'P12W', to: '2027-01-04' },
    { advance: 'P12W', more: true },
  ])('may not be %j', (body) => {
    expect(() => parseClock(body)).toThrow(refusal('bad-clock'));
  });
});

describe('words to move the clock', () => {
  it.each([
    ['12 weeks', { advance: 'P12W' }],
    ['1 week', { advance: 'P1W' }],
    ['3 months', { advance: 'P3M' }],
    ['1 Year', { advance: 'P1Y' }],
    ['60days', { advance: 'P60D' }],
    ['2 hours', { advance: 'PT2H' }],
    ['p12w', { advance: 'P12W' }],
    ['2027-01-04', { to: '2027-01-04' }],
    ['2027-01-04 09:00', { to: '2027-01-04 09:00' }],
  ])('may be "%s"', (words, move) => {
    expect(parseWords(words)).toEqual(move);
  });

  it.each(['', 'weeks', '12', 'twelve weeks', '-1 week', '1.5 weeks', '12 fortnights', '04/01/2027', 'tomorrow'])(
    'may not be "%s"',
    (words) => {
      expect(() => parseWords(words)).toThrow(refusal('bad-clock'));
    },
  );
});

describe('the clock is moved', () => {
  it.each([
    [{ advance: 'P12W' }, '2026-09-23T09:00:00.000Z'],
    [{ advance: 'P6M' }, '2027-01-01T10:00:00.000Z'],
    [{ advance: 'PT2H' }, '2026-07-01T11:00:00.000Z'],
    [{ to: '2027-01-04T09:00:00Z' }, '2027-01-04T09:00:00.000Z'],
    [{ to: '2027-01-04T09:00:00+02:00' }, '2027-01-04T07:00:00.000Z'],
    [{ to: '2026-07-10' }, '2026-07-09T23:00:00.000Z'],
    [{ to: '2026-07-10 09:00' }, '2026-07-10T08:00:00.000Z'],
    [{ to: '2026-07-01T09:00:00Z' }, '2026-07-01T09:00:00.000Z'],
  ])('by %j to %s: local time in the partnership’s zone', (move, target) => {
    expect(targetOf(move, now, zone).toISOString()).toBe(target);
  });

  it.each([
    [{ to: '2026-07-01T08:59:59Z' }, 'clock-back'],
    [{ to: '2026-07-01' }, 'clock-back'],
    [{ to: '2027-02-29' }, 'bad-clock'],
    [{ to: '12:00' }, 'bad-clock'],
    [{ to: '2027' }, 'bad-clock'],
    [{ to: '2027-01-04T' }, 'bad-clock'],
    [{ to: '+012027-01-04' }, 'bad-clock'],
    [{ advance: '-P1W' }, 'bad-duration'],
    [{ advance: '12 weeks' }, 'bad-duration'],
    [{ advance: 'P9000Y' }, 'bad-date'],
  ])('not by %j (%s)', (move, code) => {
    expect(() => targetOf(move, now, zone)).toThrow(refusal(code));
  });
});
