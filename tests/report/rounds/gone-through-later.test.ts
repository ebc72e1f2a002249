import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { found, goingThrough } from './attacks.ts';
import { months, quietMonths } from './months.ts';
import { naively, wrong } from './naive.ts';
import { theRule } from './rules.ts';

/**
 * The same rule with two in the place of five: everything that five people could have answered can be gone through, what ten could have
 * cannot.
 */
vi.mock('../../../src/report/suppress.ts', () => ({
  fewest: 2,
  mayShow: ({ n, values }: { n: number; values: Record<string, { sum: number; squares: number }> }) =>
    n >= 2 && Object.values(values).every(({ sum, squares }) => n * squares !== sum ** 2),
}));

const seed = 20270718;
const most = { sessions: 1, steps: 9, times: 9, values: 13, together: 4 };
/** Three of five, so that on a scale of two neither they nor what they rose by need be alike; the other two are the rest. */
const five = quietMonths(fc.constant(5), fc.constant(3), { ...most, together: 0 });
const four = quietMonths(fc.constantFrom(2, 3, 4), fc.integer({ min: 1, max: 4 }), most);
const among = fc.oneof(months({ ...most, values: 11 }), four, five);
const how = { seed, few: 1 };

describe(`what one person said, where two are enough, among all that could have been (seed ${seed})`, () => {
  it('is not found', () => {
    expect(found(goingThrough, theRule, among, { ...how, numRuns: 20, shrink: true })).toBeUndefined();
  });

  it.each([
    'joins those whose first answers have changed since',
    'does not look whether the rest are all alike',
    'shows later alone what it may not show joined',
    'shows a difference that is the same for all',
    'counts later alone what is joined as well',
  ] as const)('is found where a rule %s', (name) => {
    expect(found(goingThrough, naively(wrong(2)[name]), among, { ...how, numRuns: 60, shrink: false })).toBeDefined();
  });
});
