import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Due, isWorkingTime, spread } from '../../src/calendar/index.ts';
import { day } from './by-hand.ts';
import { england, inOffice, inSchool } from './settings.ts';

const seed = 20270104;
const minute = 60_000;
const at = (text: string) => new Date(text);

const things: fc.Arbitrary<Due[]> = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    due: fc.oneof(
      fc.constant(at('2026-12-24T16:59:30Z')),
      fc.integer({ min: 0, max: 10 * day }).map((ms) => new Date(Date.parse('2026-12-20T00:00Z') + ms)),
    ),
  }),
  { selector: ({ id }) => id, maxLength: 60 },
);
const from = fc.integer({ min: 0, max: 12 * day }).map((ms) => new Date(Date.parse('2026-12-19T00:00Z') + ms));
const perMinute = fc.integer({ min: 1, max: 90 });
const whose = fc.constantFrom(inOffice, inSchool);

describe(`what fell due while the bot was down, or at once (seed ${seed})`, () => {
  it('is planned once each, in working time, neither before it is due nor before the plan begins', () => {
    fc.assert(
      fc.property(things, from, perMinute, whose, (due, start, pace, who) => {
        const plan = spread(due, { from: start, perMinute: pace }, england, who);
        expect([...plan.keys()].sort()).toEqual(due.map(({ id }) => id).sort());
        for (const { id, due: earliest } of due) {
          const planned = plan.get(id) ?? new Date(0);
          expect(planned >= earliest && planned >= start && isWorkingTime(planned, england, who)).toBe(true);
        }
      }),
      { seed },
    );
  });

  it('comes no faster than the pace, in any minute', () => {
    fc.assert(
      fc.property(things, from, perMinute, whose, (due, start, pace, who) => {
        const plan = [...spread(due, { from: start, perMinute: pace }, england, who).values()].map((d) => d.getTime());
        for (const [i, first] of plan.entries())
          expect(plan[i + pace] ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(first + minute);
      }),
      { seed },
    );
  });

  it('is planned alike in whatever order it is found, and again', () => {
    fc.assert(
      fc.property(things, from, perMinute, whose, (due, start, pace, who) => {
        const plan = spread(due, { from: start, perMinute: pace }, england, who);
        expect(spread([...due].reverse(), { from: start, perMinute: pace }, england, who)).toEqual(plan);
        const planned = [...plan].map(([id, instant]) => ({ id, due: instant }));
        expect(spread(planned, { from: start, perMinute: pace }, england, who)).toEqual(plan);
      }),
      { seed },
    );
  });

  it('keeps the order in which it fell due', () => {
    fc.assert(
      fc.property(things, from, perMinute, whose, (due, start, pace, who) => {
        const plan = spread(due, { from: start, perMinute: pace }, england, who);
        const inOrder = due.map(({ id, due: instant }) => [instant.getTime(), plan.get(id)?.getTime() ?? 0] as const);
        for (const [a, x] of inOrder) for (const [b, y] of inOrder) if (a < b) expect(x).toBeLessThanOrEqual(y);
      }),
      { seed },
    );
  });
});

describe('a spread', () => {
  const pace = { from: at('2027-01-02T10:00Z'), perMinute: 2 };

  it('starts as the doors open and goes on at an even pace, by id where all fell due together', () => {
    const due = ['c', 'a', 'b'].map((id) => ({ id, due: at('2026-12-27T09:00Z') }));
    expect([...spread(due, pace, england, inOffice)]).toEqual([
      ['a', at('2027-01-04T09:00:00Z')],
      ['b', at('2027-01-04T09:00:30Z')],
      ['c', at('2027-01-04T09:01:00Z')],
    ]);
  });

  it('goes on the next working day where the day is too short for all', () => {
    const due = Array.from({ length: 962 }, (_, i) => ({ id: String(i).padStart(4, '0'), due: at('2027-01-02T10:00Z') }));
    const plan = spread(due, pace, england, inOffice);
    expect(plan.get('0959')).toEqual(at('2027-01-04T16:59:30Z'));
    expect(plan.get('0960')).toEqual(at('2027-01-05T09:00:00Z'));
  });

  it('leaves alone what is far enough apart', () => {
    const due = ['2027-01-04T09:00Z', '2027-01-04T12:00Z', '2027-01-05T16:59Z'].map((text, i) => ({ id: `${i}`, due: at(text) }));
    expect([...spread(due, pace, england, inOffice).values()]).toEqual(due.map((d) => d.due));
  });
});
