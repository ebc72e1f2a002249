import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addingUp, found, power } from './attacks.ts';
import { months, quietMonths, shownBy } from './months.ts';
import { naively, wrong } from './naive.ts';
import { theRule } from './rules.ts';

const seed = 20270717;
/** Nothing may be worked out of so many people, or fewer. */
const few = 4;
const most = { sessions: 2, steps: 16, times: 44, values: 100, together: 7 };
const among = fc.oneof(months(most), quietMonths(fc.integer({ min: 5, max: 16 }), fc.integer({ min: 1, max: 7 }), most));
const how = { seed, few, numRuns: 500 };

describe(`what few people said before, after and later, added up out of all that was ever shown (seed ${seed})`, () => {
  it('is not found', () => {
    expect(found(addingUp, theRule, among, { ...how, shrink: true })).toBeUndefined();
  });

  it('is not kept from being found by showing nothing', () => {
    const figures = fc.sample(among, { seed, numRuns: 200 }).map((all) => shownBy(theRule, all, power).flat());
    expect(figures.filter((some) => some.some(({ sums }) => 'lasted' in sums)).length).toBeGreaterThan(20);
    expect(figures.filter((some) => some.some(({ sums }) => 'later' in sums && !('lasted' in sums))).length).toBeGreaterThan(20);
  });

  it.each([
    'joins whoever rated it three times',
    'joins those whose first answers have changed since',
    'counts later alone what is joined as well',
    'shows one fewer',
  ] as const)('is found where a rule %s', (name) => {
    expect(found(addingUp, naively(wrong(5)[name]), among, { ...how, numRuns: 1_000, shrink: false })).toBeDefined();
  });
});
