import { describe, expect, it, vi } from 'vitest';
import { found, goingThrough } from './attacks.ts';
import { months } from './months.ts';
import { naively, right, wrong } from './naive.ts';
import { theRule } from './rules.ts';

/**
 * The same rule with two in the place of five: everything that four people could have answered three times can be gone through, what
 * ten could have cannot.
 */
vi.mock('../../../src/report/suppress.ts', () => ({
  fewest: 2,
  mayShow: ({ n, values }: { n: number; values: Record<string, { sum: number; squares: number }> }) =>
    n >= 2 && Object.values(values).every(({ sum, squares }) => n * squares !== sum ** 2),
}));

const seed = 20270718;
const few = 1;
const among = months({ sessions: 1, steps: 10, times: 9, values: 11, together: 4 });
const how = { seed, few, numRuns: 150 };

describe(`what one person said, where two are enough, among all that could have been (seed ${seed})`, () => {
  it('is not found', () => {
    expect(found(goingThrough, theRule, among, { ...how, shrink: true })).toBeUndefined();
  });

  it('is not found by the second calculation of the same rule', () => {
    expect(found(goingThrough, naively(right(2)), among, { ...how, shrink: true })).toBeUndefined();
  });

  it.each(Object.entries(wrong(2)))('is found where a rule %s', (_, options) => {
    expect(found(goingThrough, naively(options), among, { ...how, numRuns: 1_500, shrink: false })).toBeDefined();
  });
});
