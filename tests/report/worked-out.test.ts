import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersIn, type Figure, type History, histories, type Rule, shownBy } from './history.ts';
import { supportedByFew } from './linear.ts';
import { theRule, wrong } from './rules.ts';

const seed = 20270714;
/** Nothing may be worked out of so many people, or fewer. */
const few = 4;

const columns = ['first after', 'second before', 'second after'];

/**
 * The first attack: figures as equations. Every answer is a power of two of its own, so that a sum says which answers are in it,
 * whatever the rule itself believes. All that was ever shown is then added up and taken away from one another in every way there is.
 */
const addingUp = (rule: Rule, history: History): string[] => {
  const answers = answersIn(history);
  const size = 2 ** answers.length;
  const value = (answer: number, what: string) => 2 ** answer * (what === 'second before' ? size : 1);
  const bits = (sum: number) => answers.map((_, i) => Math.floor(sum / 2 ** i) % 2);
  const rowOf = ({ question, moment, n, sum }: Figure): number[] => {
    const after = moment === 'before' ? 0 : ((sum % size) + size) % size;
    const before = (moment === 'before' ? sum : after - sum) / size;
    const counted = bits(moment === 'before' ? before : after).filter((bit) => bit === 1).length;
    expect(counted, 'how many a figure says that it counts').toBe(n);
    return columns.flatMap((column) => {
      if (column === `${question} after`) return bits(after);
      return column === `${question} before` ? bits(before).map((bit) => (moment === 'gain' ? -bit : bit)) : bits(0);
    });
  };
  const rows = shownBy(rule, history, value).flat().map(rowOf);
  return supportedByFew(
    rows,
    columns.flatMap(() => answers.map(({ person }) => person)),
    few,
  );
};

/** Every set of one to four of so many. */
const setsOf = (count: number): number[][] =>
  [...Array(2 ** count).keys()]
    .map((set) => [...Array(count).keys()].filter((i) => (set >> i) & 1))
    .filter(({ length }) => length > 0 && length <= few);

/**
 * The second attack knows the rule. It goes through everything that people could have answered, on a scale of two, keeps what would
 * have led to just what was shown, look by look, and what was not, and asks whether some few people's answers add up to the same in
 * all of it. That finds what no equation does: answers that all are alike, and what follows from when something is shown.
 */
const goingThrough = (rule: Rule, history: History): string[] => {
  const answers = answersIn(history);
  const atoms = answers.flatMap(({ given }, answer) => [
    ...(given.first ? [{ answer, what: 'first after' }] : []),
    ...(given.second === 'both' ? [{ answer, what: 'second before' }] : []),
    ...(given.second === 'none' ? [] : [{ answer, what: 'second after' }]),
  ]);
  const at = new Map(atoms.map(({ answer, what }, i) => [`${answer} ${what}`, i]));
  const valueIn = (world: number, answer: number, what: string) => 1 + ((world >> (at.get(`${answer} ${what}`) ?? 31)) & 1);
  const worlds = new Map<string, number[]>();
  for (let world = 0; world < 2 ** atoms.length; world++) {
    const seen = JSON.stringify(shownBy(rule, history, (answer, what) => valueIn(world, answer, what)));
    const same = worlds.get(seen);
    if (same) same.push(world);
    else worlds.set(seen, [world]);
  }
  const sums = [
    ...columns.map((what) => ({ what, of: (world: number, answer: number) => valueIn(world, answer, what) })),
    {
      what: 'gain',
      of: (world: number, answer: number) => valueIn(world, answer, 'second after') - valueIn(world, answer, 'second before'),
    },
  ];
  const gave = (answer: number, what: string) =>
    what === 'gain' ? answers[answer]?.given.second === 'both' : at.has(`${answer} ${what}`);
  return sums.flatMap(({ what, of }) => {
    const those = answers.flatMap((_, answer) => (gave(answer, what) ? [answer] : []));
    return setsOf(those.length).flatMap((set) => {
      const chosen = set.flatMap((i) => those[i] ?? []);
      const sumIn = (world: number) => chosen.reduce((sum, answer) => sum + of(world, answer), 0);
      const known = [...worlds.values()].some((same) => same.every((world) => sumIn(world) === sumIn(same[0] ?? 0)));
      return known ? [`${what} of answers ${chosen.join(', ')}`] : [];
    });
  });
};

type Attack = (rule: Rule, history: History) => string[];

const attacks = {
  'adding up': { attack: addingUp, among: histories({ sessions: 3, steps: 14, times: 24, answers: 60 }), numRuns: 500 },
  'going through what could have been': {
    attack: goingThrough,
    among: histories({ sessions: 2, steps: 9, times: 10, answers: 10 }),
    numRuns: 60,
  },
} satisfies Record<string, { attack: Attack; among: fc.Arbitrary<History>; numRuns: number }>;

class Found extends Error {}

/** What an attack finds out first, and in which history. */
const found = (name: keyof typeof attacks, rule: Rule, { shrink }: { shrink: boolean }): string | undefined => {
  const { attack, among, numRuns } = attacks[name];
  const law = fc.property(among, (history) => {
    const [first] = attack(rule, history);
    if (first !== undefined) throw new Found(first);
  });
  const { errorInstance, counterexample } = fc.check(law, { seed, numRuns, endOnFailure: !shrink });
  if (errorInstance instanceof Found) return `${errorInstance.message}, in ${JSON.stringify(counterexample)}`;
  if (errorInstance) throw errorInstance;
  return undefined;
};

const names = Object.keys(attacks) as (keyof typeof attacks)[];
const wrongs = Object.keys(wrong) as (keyof typeof wrong)[];

describe(`what few people answered, tried to be worked out of all that was ever shown (seed ${seed})`, () => {
  it.each(names)('is not found by %s', (name) => {
    expect(found(name, theRule(), { shrink: true })).toBeUndefined();
  });

  it('is not kept from being found by showing nothing', () => {
    const all = fc.sample(attacks['adding up'].among, { seed, numRuns: 100 });
    const figures = all.map((history) => shownBy(theRule(), history, (answer) => answer).flat().length);
    expect(figures.filter((count) => count > 0).length).toBeGreaterThan(30);
  });

  it.each(wrongs)('is found where a rule %s', (name) => {
    expect(names.find((attack) => found(attack, wrong[name], { shrink: false }))).toBeDefined();
  });
});
