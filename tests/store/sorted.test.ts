import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { following, insert, type Sorted, takeOut } from '../../src/store/json/sorted.ts';

const seed = 20260402;
const value = fc.integer({ min: 0, max: 2000 }).map((n) => `v${n}`);
const act = fc.record({ take: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)), value });

describe('a sorted list', () => {
  it(`holds what a sorted set would, in chunks that are never empty nor too long (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 4000, size: 'max' }), fc.boolean(), value, (acts, ascending, after) => {
        const list: Sorted = [];
        const set = new Set<string>();
        const taken = ascending ? acts.toSorted((a, b) => (a.value < b.value ? -1 : 1)) : acts;
        for (const { take, value } of taken) {
          if (take) takeOut(list, value);
          else insert(list, value);
          if (take) set.delete(value);
          else set.add(value);
        }
        const expected = [...set].sort();
        expect([...following(list, undefined)]).toEqual(expected);
        expect([...following(list, after)]).toEqual(expected.filter((one) => one > after));
        expect(list.every((chunk) => chunk.length > 0 && chunk.length <= 512)).toBe(true);
      }),
      { seed, numRuns: 60 },
    );
  });
});
