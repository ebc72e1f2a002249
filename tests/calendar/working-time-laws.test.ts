import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingTime, nextWorkingTime, type Whose, type WorkingTime } from '../../src/calendar/index.ts';
import { day, wallOf } from './by-hand.ts';

const seed = 20270328;

const zones = [
  'Europe/London',
  'America/New_York',
  'America/Santiago',
  'America/Havana',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Auckland',
  'Asia/Kolkata',
];
const walls = new Map(zones.map((zone) => [zone, wallOf(zone)]));

const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Any hours, and often ones around the small hours in which clocks change. */
const hours = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 200 })), { minLength: 2, maxLength: 2 })
  .map((pair) => pair.sort((a, b) => a - b))
  .map(([from = 0, to = 1]) => ({ from: clockTime(from), to: clockTime(to) }));

const settings: fc.Arbitrary<WorkingTime> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    hours,
    holidays: fc.constantFrom('GB-ENG', 'GB-SCT', 'GB-NIR', 'GB', 'US', 'CL', 'NZ'),
    extraHolidays: fc.array(fc.constantFrom('2026-10-26', '2027-03-29', '2027-04-05')),
    schoolHolidays: fc.array(fc.constantFrom({ from: '2026-10-24', to: '2026-11-01' }, { from: '2027-03-20', to: '2027-04-11' })),
  })
  .map(({ days, hours: { from, to }, ...rest }) => ({ ...rest, workingHours: { days, from, to } }));

/** Any instant of four years, and often one close to a change of clocks. */
const instant = fc.oneof(
  fc.date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }),
  fc
    .tuple(
      fc.constantFrom('2026-10-25T01:00Z', '2027-03-28T01:00Z', '2027-11-07T06:00Z', '2027-03-14T07:00Z', '2027-04-03T15:00Z'),
      fc.integer({ min: -day, max: day }),
    )
    .map(([change, off]) => new Date(Date.parse(change) + off)),
);

const whose: fc.Arbitrary<Whose> = fc.record({ school: fc.boolean() });

const always = (law: (from: Date, later: number, settings: WorkingTime, whose: Whose) => void) =>
  fc.assert(fc.property(instant, fc.integer({ min: 0, max: 3 * day }), settings, whose, law), { seed, numRuns: 500 });

describe(`the next working time, for any settings (seed ${seed})`, { timeout: 20_000 }, () => {
  it('is within the hours that the clock on the wall shows, on a day of the week that is named', () => {
    always((from, _, w, who) => {
      const { date, time } = walls.get(w.timeZone)?.(nextWorkingTime(from, w, who)) ?? { date: '', time: '' };
      expect(time >= w.workingHours.from && time < w.workingHours.to).toBe(true);
      expect(w.workingHours.days).toContain(new Date(date).getUTCDay() || 7);
    });
  });

  it('is not before the instant asked for, is its own next one, and is the instant itself just when that is working time', () => {
    always((from, _, w, who) => {
      const found = nextWorkingTime(from, w, who);
      expect(found.getTime()).toBeGreaterThanOrEqual(from.getTime());
      expect(isWorkingTime(found, w, who)).toBe(true);
      expect(nextWorkingTime(found, w, who)).toEqual(found);
      expect(isWorkingTime(from, w, who)).toBe(found.getTime() === from.getTime());
    });
  });

  it('is never earlier for a later instant', () => {
    always((from, later, w, who) => {
      const then = new Date(from.getTime() + later);
      expect(nextWorkingTime(then, w, who).getTime()).toBeGreaterThanOrEqual(nextWorkingTime(from, w, who).getTime());
    });
  });

  it('leaves out no working time before it', () => {
    always((from, later, w, who) => {
      const found = nextWorkingTime(from, w, who).getTime();
      const between = new Date(from.getTime() + (later % Math.max(1, found - from.getTime())));
      if (between.getTime() < found) expect(isWorkingTime(between, w, who)).toBe(false);
    });
  });
});

/** Each the instant of a change, forward and back, in zones that differ in its hour and its size. */
const changes = [
  ['Europe/London', '2027-03-28T01:00Z'],
  ['Europe/London', '2027-10-31T01:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
  ['Australia/Lord_Howe', '2027-04-03T15:00Z'],
  ['America/Havana', '2027-03-14T05:00Z'],
  ['America/Havana', '2026-11-01T05:00Z'],
] as const;

describe.each(changes)('working hours of any half hours around the change of clocks in %s at %s', (timeZone, change) => {
  const wall = wallOf(timeZone);
  const halves = Array.from({ length: 9 }, (_, i) => clockTime(i * 30));
  const instants = Array.from({ length: 49 }, (_, i) => new Date(Date.parse(change) + (i - 24) * 15 * 60_000));
  const everyDay = { timeZone, holidays: 'GB-ENG', extraHolidays: [], schoolHolidays: [] };
  const pairs = halves.flatMap((from) =>
    halves.filter((to) => from < to).map((to) => ({ days: [1, 2, 3, 4, 5, 6, 7], from, to })),
  );

  it('hold no instant at which the clock on the wall shows another time', () => {
    const wrong = pairs.flatMap((hours) =>
      instants
        .filter((i) => isWorkingTime(i, { ...everyDay, workingHours: hours }, { school: false }))
        .map((i) => ({ ...hours, ...wall(i) }))
        .filter(({ from, to, time }) => time < from || time >= to),
    );
    expect(wrong).toEqual([]);
  });

  it('are found in order, none before the instant asked for', () => {
    for (const hours of pairs) {
      const found = instants.map((i) => nextWorkingTime(i, { ...everyDay, workingHours: hours }, { school: false }).getTime());
      expect(found).toEqual([...found].sort((a, b) => a - b));
      expect(instants.filter((i, at) => (found[at] ?? 0) < i.getTime())).toEqual([]);
    }
  });
});
