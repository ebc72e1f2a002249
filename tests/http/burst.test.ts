import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burst } from '../../src/http/burst.ts';

const seed = 20261122;

/** What it says to things that happen at these times. */
const told = (count: number, window: number, times: readonly number[]): boolean[] => {
  let now = 0;
  const happens = burst(count, window, () => now);
  return times.map((time) => {
    now = time;
    return happens();
  });
};

describe('a burst', () => {
  it('is so many within the window, and no fewer', () => {
    expect(told(3, 100, [0, 50, 100])).toEqual([false, false, true]);
    expect(told(3, 100, [0, 50, 101])).toEqual([false, false, false]);
  });

  it('is told once in a window, and again when it goes on after that', () => {
    expect(told(2, 100, [0, 1, 2, 100, 101, 102])).toEqual([false, true, false, false, false, true]);
  });

  it(`is told exactly when that many have come in the window, unless it was told in that window already (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(60), { maxLength: 40 }), (count, gaps) => {
        let now = 0;
        const times = gaps.map((gap) => (now += gap));
        let last = Number.NEGATIVE_INFINITY;
        const expected = times.map((time, n) => {
          const many = times.slice(0, n + 1).filter((earlier) => earlier >= time - 100).length >= count;
          if (!many || time - last <= 100) return false;
          last = time;
          return true;
        });
        expect(told(count, 100, times)).toEqual(expected);
      }),
      { seed },
    );
  });
});
