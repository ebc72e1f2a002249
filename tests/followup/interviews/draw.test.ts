import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/followup/interviews/draw.ts';

const run = { seed: Number(process.env['SEED'] ?? 20261101), numRuns: 150 };

/** So many people of each of so many strata. */
const strata = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });
const size = fc.integer({ min: 0, max: 120 });
const seed = fc.nat().map((n) => n.toString(16));

const peopleOf = (sizes: readonly number[]): Map<string, string> =>
  new Map(sizes.flatMap((of, s) => Array.from({ length: of }, (_, i): [string, string] => [`${s}-${i}`, `stratum ${s}`])));

/** How many of each stratum were drawn, in the order of the strata. */
const drawnOf = (sizes: readonly number[], drawn: readonly string[]): number[] =>
  sizes.map((_, s) => drawn.filter((person) => person.startsWith(`${s}-`)).length);

describe(`a draw (seed ${run.seed})`, () => {
  it('is of as many as are asked for, or of all there are, and nobody is drawn twice', () => {
    fc.assert(
      fc.property(strata, size, seed, (sizes, many, by) => {
        const people = peopleOf(sizes);
        const drawn = draw(people, many, by);
        expect(drawn).toHaveLength(Math.min(many, people.size));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.filter((person) => !people.has(person))).toEqual([]);
      }),
      run,
    );
  });

  it('has at least one of each stratum where there is room, and never more than there are', () => {
    fc.assert(
      fc.property(strata, size, seed, (sizes, many, by) => {
        const drawn = drawnOf(sizes, draw(peopleOf(sizes), many, by));
        for (const [s, of] of sizes.entries()) expect(drawn[s]).toBeLessThanOrEqual(of);
        if (many >= sizes.length) expect(Math.min(...drawn)).toBeGreaterThanOrEqual(1);
      }),
      run,
    );
  });

  it('is in proportion: no place could go to another stratum with both nearer to their share', () => {
    fc.assert(
      fc.property(strata, size, seed, (sizes, many, by) => {
        const total = sizes.reduce((sum, of) => sum + of, 0);
        const drawn = drawnOf(sizes, draw(peopleOf(sizes), many, by));
        const share = (s: number) => ((sizes[s] ?? 0) * Math.min(many, total)) / total;
        const least = many >= sizes.length ? 1 : 0;
        for (const [from, given] of drawn.entries())
          for (const [to, taken] of drawn.entries()) {
            if (from === to || given <= least || taken >= (sizes[to] ?? 0)) continue;
            const nearer = (s: number, was: number, is: number) => Math.abs(is - share(s)) < Math.abs(was - share(s)) - 1e-9;
            expect(nearer(from, given, given - 1) && nearer(to, taken, taken + 1)).toBe(false);
          }
      }),
      run,
    );
  });

  it('comes out the same for the same seed, in whatever order the people are given', () => {
    fc.assert(
      fc.property(strata, size, seed, fc.infiniteStream(fc.nat()), (sizes, many, by, random) => {
        const people = peopleOf(sizes);
        const shuffled = [...people].map((one) => ({ one, at: random.next().value })).sort((a, b) => a.at - b.at);
        expect(draw(new Map(shuffled.map(({ one }) => one)), many, by)).toEqual(draw(people, many, by));
      }),
      run,
    );
  });

  it('gives everybody of a stratum the same chance, whoever comes first', () => {
    const people = peopleOf([10, 30]);
    const times = new Map<string, number>();
    for (let i = 0; i < 2_000; i++)
      for (const person of draw(people, 8, `seed ${i}`)) times.set(person, (times.get(person) ?? 0) + 1);
    // Two of ten and six of thirty: each is to come out in 400 of 2,000 draws; the bounds are five times the spread of that.
    for (const person of people.keys()) {
      expect(times.get(person)).toBeGreaterThan(310);
      expect(times.get(person)).toBeLessThan(490);
    }
  });

  it('by another seed is another', () => {
    const people = peopleOf([20, 20]);
    expect(draw(people, 10, 'one').sort()).not.toEqual(draw(people, 10, 'other').sort());
  });

  it('where there is room for fewer than one of each, leaves to the seed who goes without', () => {
    const people = peopleOf([1, 1, 1, 1]);
    const drawn = Array.from({ length: 60 }, (_, i) => draw(people, 1, `seed ${i}`)[0]);
    expect(new Set(drawn).size).toBe(4);
  });
});
