import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addingUp, found } from './attacks.ts';
import { months, shownBy } from './months.ts';
import { naively, wrong } from './naive.ts';
import { theRule } from './rules.ts';

const seed = 20270717;
/** Nothing may be worked out of so many people, or fewer. */
const few = 4;
const among = months({ sessions: 2, steps: 16, times: 44, values: 100, together: 7 });
const how = { seed, few, numRuns: 500 };

describe(`what few people said before, after and later, added up out of all that was ever shown (seed ${seed})`, () => {
  it('is not found', () => {
    expect(found(addingUp, theRule, among, { ...how, shrink: true })).toBeUndefined();
  });

  it('is not kept from being found by showing nothing', () => {
    const figures = fc.sample(among, { seed, numRuns: 200 }).map((all) => shownBy(theRule, all, (time) => 2 ** time).flat());
    expect(figures.filter((some) => some.some(({ sums }) => 'lasted' in sums)).length).toBeGreaterThan(20);
    expect(figures.filter((some) => some.some(({ sums }) => 'later' in sums && !('lasted' in sums))).length).toBeGreaterThan(20);
  });

  const { 'joins whoever rated it three times': one, 'joins beside one other': other, ...rest } = wrong(5);
  it.each([
    ['joins whoever rated it three times', one],
    ['joins beside one other', other],
    ['joins those whose first answers have changed since', rest['joins those whose first answers have changed since']],
    ['shows one fewer', rest['shows one fewer']],
  ])('is found where a rule %s', (_, options) => {
    expect(found(addingUp, naively(options), among, { ...how, numRuns: 3_000, shrink: false })).toBeDefined();
  });
});
