import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import { localDay } from '../../src/teams/local-day.ts';

it('names the day that people in the zone have, not the one of UTC', () => {
  const justAfterMidnight = new Date('2026-06-30T23:30:00Z');
  const london = localDay('Europe/London');
  expect([london.iso(justAfterMidnight), london.inWords(justAfterMidnight)]).toEqual(['2026-07-01', '1 July 2026']);
});

const seed = 20261122;

it(`agrees with the calendar library at any instant, in any zone (seed ${seed})`, () => {
  const instants = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true });
  const zones = fc.constantFrom('Europe/London', 'Europe/Belfast', 'UTC', 'America/New_York', 'Pacific/Kiritimati');
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const known = DateTime.fromJSDate(instant, { zone }).setLocale('en-GB');
      expect(localDay(zone).iso(instant)).toBe(known.toISODate());
      expect(localDay(zone).inWords(instant)).toBe(known.toLocaleString(DateTime.DATE_FULL));
    }),
    { seed },
  );
});
