import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, months, shownBy } from './months.ts';
import { naively } from './naive.ts';
import { theRule } from './rules.ts';

const seed = 20270716;

const sorted = (figures: readonly Figure[]): string[] =>
  figures.map(({ n, sums }) => JSON.stringify([n, Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1))])).sort();

/** Of four points, so that now and then all are alike. */
const pointsOf = (months: object) => {
  const start = JSON.stringify(months).length;
  return (time: number, what: string) => 1 + ((start * 7 + time * 5 + what.length * time * 3 + ((time * time) % 11)) % 4);
};

describe(`every block of what was said later, worked out a second time (seed ${seed})`, () => {
  it('is the same at every look, and joined where it may be', () => {
    const seen = { joined: 0, alone: 0 };
    fc.assert(
      fc.property(months({ sessions: 3, steps: 24, times: 120, values: 240, together: 9 }), (all) => {
        const [one, other] = [shownBy(theRule, all, pointsOf(all)), shownBy(naively(), all, pointsOf(all))];
        expect(one.map(sorted)).toEqual(other.map(sorted));
        for (const { sums } of one.flat()) {
          seen.joined += Number('lasted' in sums);
          seen.alone += Number('later' in sums && !('lasted' in sums));
        }
      }),
      { seed, numRuns: 1_500 },
    );
    expect(seen.joined).toBeGreaterThan(200);
    expect(seen.alone).toBeGreaterThan(200);
  });
});
