import fc from 'fast-check';
import { expect } from 'vitest';
import { supportedByFew } from '../linear.ts';
import { type Gives, type Months, type Rule, shownBy, timesIn } from './months.ts';

/** Finds out what so many people answered, or fewer, from all that was ever shown; each thing that it finds out in words. */
export type Attack = (rule: Rule, months: Months, few: number) => string[];

const columns = ['before', 'after', 'later'] as const satisfies Gives[];

/** Three times as much before, so that nobody's rise is nothing. */
export const power = (time: number, what: string): number => 2 ** time * (what === 'before' ? 3 : 1);

/**
 * Figures as equations. Every answer is a power of two of its own, so that a sum says which answers are in it, whatever the rule
 * itself believes. All that was ever shown is then added up and taken away from one another in every way there is. Differences need
 * no equation of their own: they are shown beside what they are differences of.
 */
export const addingUp: Attack = (rule, months, few) => {
  const times = timesIn(months);
  expect(times.length, 'answers that a sum can hold').toBeLessThan(50);
  const bits = (sum: number) => times.map((_, i) => Math.floor(sum / 2 ** i) % 2);
  const none = times.map(() => 0);
  const shown = shownBy(rule, months, power).flat();
  const rows = shown.flatMap(({ n, sums }) =>
    columns.flatMap((column) => {
      const sum = sums[column]?.sum;
      if (sum === undefined) return [];
      const counted = bits(column === 'before' ? sum / 3 : sum);
      expect(counted.filter((bit) => bit === 1).length, 'how many a figure says that it counts').toBe(n);
      return [columns.flatMap((one) => (one === column ? counted : none))];
    }),
  );
  return supportedByFew(
    rows,
    columns.flatMap(() => times.map(({ seat }) => `seat ${seat}`)),
    few,
  );
};

/** Every set of one to so many of a list. */
const setsOf = <T>([first, ...rest]: readonly T[], few: number): T[][] => {
  if (first === undefined) return [];
  const others = setsOf(rest, few);
  const withFirst = few > 1 ? setsOf(rest, few - 1).map((set) => [first, ...set]) : [];
  return [[first], ...withFirst, ...others];
};

/**
 * Knows the rule. Goes through everything that people could have answered, on a scale of two, keeps what would have led to just what
 * was shown, look by look, and what was not, and asks whether some few people's answers, or what these rose by, add up to the same in
 * all of it. That finds what no equation does: answers that are all alike, and what follows from something not being shown.
 */
export const goingThrough: Attack = (rule, months, few) => {
  const times = timesIn(months);
  const atoms = times.flatMap(({ gives }, time) => gives.map((what) => `${time} ${what}`));
  const at = new Map(atoms.map((atom, i) => [atom, i]));
  const valueIn = (world: number, time: number, what: string) => 1 + ((world >> (at.get(`${time} ${what}`) ?? 31)) & 1);
  const worlds = new Map<string, number[]>();
  for (let world = 0; world < 2 ** atoms.length; world++) {
    const seen = JSON.stringify(shownBy(rule, months, (time, what) => valueIn(world, time, what)));
    const same = worlds.get(seen);
    if (same) same.push(world);
    else worlds.set(seen, [world]);
  }
  const all = [...worlds.values()].filter(([, second]) => second !== undefined || worlds.size > 1);
  const timesOf = (what: Gives) => times.flatMap(({ gives }, time) => (gives.includes(what) ? [time] : []));
  const pairs = timesOf('later').flatMap((later) => {
    const first = times.findLastIndex(
      ({ seat, gives }, time) => time < later && seat === times[later]?.seat && gives.includes('after'),
    );
    return first < 0 ? [] : [{ later, first }];
  });
  type Asked = { name: string; of: (world: number) => number };
  const single = (what: Gives): Asked[] =>
    timesOf(what).map((time) => ({ name: `${what} ${time}`, of: (world) => valueIn(world, time, what) }));
  const risen = (from: 'before' | 'after'): Asked[] =>
    pairs
      .filter(({ first }) => at.has(`${first} ${from}`))
      .map(({ later, first }) => ({
        name: `${from} ${first} to later ${later}`,
        of: (world) => valueIn(world, later, 'later') - valueIn(world, first, from),
      }));
  return [single('before'), single('after'), single('later'), risen('before'), risen('after')].flatMap((those) =>
    setsOf(those, few).flatMap((set) => {
      const sumIn = (world: number) => set.reduce((sum, { of }) => sum + of(world), 0);
      const known = all.some((same) => same.every((world) => sumIn(world) === sumIn(same[0] ?? 0)));
      return known ? [set.map(({ name }) => name).join(', ')] : [];
    }),
  );
};

class Found extends Error {}

/** What an attack finds out first, and in which months. */
export const found = (
  attack: Attack,
  rule: Rule,
  among: fc.Arbitrary<Months>,
  { seed, numRuns, few, shrink }: { seed: number; numRuns: number; few: number; shrink: boolean },
): string | undefined => {
  const law = fc.property(among, (months) => {
    const [first] = attack(rule, months, few);
    if (first !== undefined) throw new Found(first);
  });
  const { errorInstance, counterexample } = fc.check(law, { seed, numRuns, endOnFailure: !shrink });
  if (errorInstance instanceof Found) return `${errorInstance.message}, in ${JSON.stringify(counterexample)}`;
  if (errorInstance) throw errorInstance;
  return undefined;
};
