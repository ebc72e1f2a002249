import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneFor, lanes } from '../../src/outbox/lanes.ts';

const seed = 20260701;
const some = fc.uniqueArray(fc.constantFrom(...lanes), { minLength: 1 });

describe('the lanes', () => {
  it('give what is personal nine slots of ten beside a broadcast', () => {
    const both = new Set(['personal', 'bulk'] as const);
    const given = Array.from({ length: 300 }, (_, turn) => laneFor(turn, both));
    expect(given.filter((lane) => lane === 'personal').length).toBeGreaterThanOrEqual(270);
  });

  it('let something that comes late go next but one at the latest', () => {
    const both = new Set(['personal', 'bulk'] as const);
    for (let turn = 0; turn < 100; turn++) expect([laneFor(turn, both), laneFor(turn + 1, both)]).toContain('personal');
  });

  it(`let every lane move on, whatever else waits (seed ${seed})`, () => {
    fc.assert(
      fc.property(some, fc.nat(1_000), (waiting, from) => {
        const given = Array.from({ length: 40 }, (_, i) => laneFor(from + i, new Set(waiting)));
        expect(new Set(given)).toEqual(new Set(waiting));
      }),
      { seed },
    );
  });

  it('give nothing where nothing waits', () => {
    expect(laneFor(7, new Set())).toBeUndefined();
  });
});
