import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shifted } from '../../src/calendar/index.ts';
import { type Item, type Letter, planDay, type Rules } from '../../src/followup/plan.ts';

const seed = 20260520;
const day = '2026-06-10';
const ago = (days: number): string => shifted(day, -days);

const item: fc.Arbitrary<Omit<Item, 'id'>> = fc.record({
  of: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  as: fc.constantFrom('practitioner', 'supervisor'),
  due: fc.integer({ min: -3, max: 40 }).map(ago),
  closes: fc.integer({ min: -60, max: 3 }).map(ago),
  times: fc.constantFrom(1, 3),
  sent: fc
    .uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 3 })
    .map((weeks) => weeks.sort((x, y) => y - x).map((n) => ago(7 * n + 3))),
});

const given = fc.record({
  items: fc.array(item, { maxLength: 45 }).map((all) => all.map((one, i): Item => ({ ...one, id: `t${i}` }))),
  last: fc
    .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 0, max: 20 }).map(ago))
    .map((all) => new Map(Object.entries(all))),
  away: fc.subarray(['a', 'b', 'c', 'd', 'e']),
  perDay: fc.integer({ min: 0, max: 5 }),
});

/** The same worked out the long way: whoever has waited longest of those who may go, again and again. */
const naively = (items: readonly Item[], last: ReadonlyMap<string, string>, { works, perDay }: Rules): Letter[] => {
  const since = ({ due, sent }: Item): string => [due, ...sent.map((one) => shifted(one, 7))].sort().at(-1) ?? due;
  const may = (one: Item): boolean =>
    since(one) <= day &&
    one.closes >= day &&
    one.sent.length < one.times &&
    works(one.of, day) &&
    (!last.has(one.of) || shifted(last.get(one.of) ?? '', 7) <= day);
  let left = items.filter(may).sort((x, y) => `${since(x)} ${x.id}`.localeCompare(`${since(y)} ${y.id}`, 'en'));
  const letters: Letter[] = [];
  while (left.length > 0 && letters.length < perDay) {
    const [head] = left as [Item];
    const theirs = left.filter(({ of, as }) => of === head.of && as === head.as);
    const items = (head.as === 'supervisor' ? theirs.slice(0, 20) : [head]).map(({ id }) => id);
    letters.push({ of: head.of, as: head.as, items });
    left = left.filter(({ of }) => of !== head.of);
  }
  return letters;
};

describe(`the plan of a day (seed ${seed})`, () => {
  const rulesOf = ({ away, perDay }: { away: string[]; perDay: number }): Rules => ({
    works: (person) => !away.includes(person),
    perDay,
  });

  it('takes whoever has waited longest, one after another', () => {
    fc.assert(
      fc.property(given, (one) => {
        expect(planDay(day, one.items, one.last, rulesOf(one)).letters).toEqual(naively(one.items, one.last, rulesOf(one)));
      }),
      { seed, numRuns: 200 },
    );
  });

  it('is the same in whatever order things come', () => {
    const shuffled = given.chain((one) =>
      fc.tuple(fc.constant(one), fc.shuffledSubarray(one.items, { minLength: one.items.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, items]) => {
        expect(planDay(day, items, one.last, rulesOf(one))).toEqual(planDay(day, one.items, one.last, rulesOf(one)));
      }),
      { seed, numRuns: 200 },
    );
  });

  const works: Rules = { works: () => true, perDay: 100 };
  const thing = (more: Partial<Item>): Item => ({
    id: 'x',
    of: 'ann',
    as: 'practitioner',
    due: day,
    closes: shifted(day, 84),
    times: 3,
    sent: [],
    ...more,
  });

  it('has a supervisor’s people on one card, and their own things for another week', () => {
    const items = [
      thing({ id: 'own', due: ago(1) }),
      ...['bob', 'cat'].map((id) => thing({ id, as: 'supervisor', due: ago(2) })),
    ];
    expect(planDay(day, items, new Map(), works).letters).toEqual([{ of: 'ann', as: 'supervisor', items: ['bob', 'cat'] }]);
  });

  it('asks no sooner than a week after the last letter, whatever that was about', () => {
    const on = (last: string) => planDay(day, [thing({})], new Map([['ann', last]]), works).letters.length;
    expect([on(ago(6)), on(ago(7))]).toEqual([0, 1]);
  });

  it('reminds a week after, twice, and a week later there is no answer', () => {
    const sentOn = (...sent: string[]) => planDay(day, [thing({ due: ago(30), sent })], new Map(), works);
    expect(sentOn(ago(6))).toEqual({ letters: [], over: [] });
    expect(sentOn(ago(7)).letters).toHaveLength(1);
    expect(sentOn(ago(14), ago(7)).letters).toHaveLength(1);
    expect(sentOn(ago(20), ago(13), ago(6))).toEqual({ letters: [], over: [] });
    expect(sentOn(ago(21), ago(14), ago(7))).toEqual({ letters: [], over: ['x'] });
  });

  it('is put off with the day on which it falls due, and moved up with it, and nothing is asked again for it', () => {
    const sent = [ago(7)];
    expect(planDay(day, [thing({ due: shifted(day, 1), sent })], new Map(), works).letters).toEqual([]);
    expect(planDay(day, [thing({ due: ago(90), sent })], new Map(), works).letters).toHaveLength(1);
    expect(planDay(day, [thing({ due: ago(90), sent: [ago(1)] })], new Map(), works).letters).toEqual([]);
  });
});
