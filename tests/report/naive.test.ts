import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asked, Response } from '../../src/evaluation/index.ts';
import { moments, quizOf, readingsOf } from '../../src/report/cells.ts';
import { combined, grownParts, grownRest, leftOver } from '../../src/report/combine.ts';
import { figureOf } from '../../src/report/figure.ts';
import { type Release, shownIn } from '../../src/report/release.ts';

const seed = 20270715;

const none = { required: false, measures: 'learning' as const, text: '', short: '', points: [], choices: [], many: false };
const questions: Asked[] = [
  { ...none, id: 'once', kind: 'rating', twice: false, points: ['a', 'b', 'c', 'd', 'e'], aside: 'cannot say' },
  { ...none, id: 'twice', kind: 'rating', twice: true, points: ['a', 'b', 'c', 'd'] },
  { ...none, id: 'quiz-1', kind: 'quiz', twice: true, right: '2' },
  { ...none, id: 'quiz-2', kind: 'quiz', twice: true, right: '1' },
  { ...none, id: 'quiz-3', kind: 'quiz', twice: true, right: '3' },
  { ...none, id: 'words', kind: 'text', twice: false },
  { ...none, id: 'pick', kind: 'choice', twice: false, choices: [{ value: 'a', label: 'A' }] },
];

/** Mostly answers, some left out, some that say nothing of it, some that no card could have sent. */
const answers = fc
  .record({
    once: fc.constantFrom('1', '2', '3', '4', '5', '5', '5', '0', '', '6', '-1', '2.5', 'x'),
    twice: fc.constantFrom('1', '2', '3', '4', '4', '4', ''),
    'quiz-1': fc.constantFrom('1', '2', '2', ''),
    'quiz-2': fc.constantFrom('1', '1', '3', ''),
    'quiz-3': fc.constantFrom('1', '3', ''),
    words: fc.constantFrom('Good', ''),
    pick: fc.constantFrom('a', ''),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')));

interface Day {
  came: { session: 's1' | 's2' | 's3'; before: Response['before']; after: Response['after'] }[];
  erased: number[];
  over: string[];
}

const days: fc.Arbitrary<Day[]> = fc.array(
  fc.record({
    came: fc.array(
      fc.record({
        session: fc.constantFrom('s1', 's1', 's2', 's3'),
        before: fc.oneof(answers, answers, fc.constant({})),
        after: answers,
      }),
      { maxLength: 12 },
    ),
    erased: fc.array(fc.nat({ max: 40 }), { maxLength: 1 }),
    over: fc.subarray(['s1', 's2', 's3'], { maxLength: 1 }),
  }),
  { minLength: 1, maxLength: 5 },
);

type Figures = Record<string, Record<string, number>>;

/** What the code shows of a session or the course, at the end of each day, to somebody who looks at the course every day. */
const shown = (days: readonly Day[]): Figures[] => {
  const releases = new Map<string, Release>();
  const empty = (id: string): Release => ({ id, responses: [], blocks: [] });
  let rest = empty('c/rest');
  const [live, over] = [new Map<string, Response>(), new Set<string>()];
  let count = 0;
  return days.map((day) => {
    for (const { session, before, after } of day.came) {
      const id = `r${count++}`;
      live.set(id, { id, session, course: 'c', questionnaire: 'q', before, after, remembered: false, sent: true, revision: 1 });
    }
    for (const one of day.erased) live.delete(`r${one}`);
    for (const one of day.over) over.add(one);
    const parts = grownParts(
      ['s1', 's2', 's3'].map((session) => ({
        session,
        release: releases.get(session) ?? empty(session),
        candidates: [...live.values()]
          .filter((r) => r.session === session)
          .map((r) => ({ id: r.id, revision: r.revision, readings: readingsOf(questions, r) })),
        over: over.has(session),
      })),
      rest,
    );
    for (const { session, release } of parts) releases.set(session, release);
    rest = grownRest(rest, leftOver(parts, rest), 0);
    const blocks = [...parts.map(({ release }) => release), rest].flatMap((one) => shownIn(one, (id) => live.has(id)));
    const figures: Figures = {};
    for (const [question, cell] of combined(blocks)) {
      if (question === 'texts') continue;
      const mine: Record<string, number> = { n: cell.n };
      for (const moment of moments) {
        const figure = figureOf(cell, moment);
        if (figure) Object.assign(mine, { [`mean ${moment}`]: figure.mean, [`spread ${moment}`]: figure.spread });
      }
      figures[question.startsWith('quiz-') ? 'quiz' : question] = mine;
    }
    return figures;
  });
};

/** The same, worked out the long way round: lists of people, and no sum until the very end. */
const naively = (days: readonly Day[]): Figures[] => {
  type Person = {
    name: string;
    session: string;
    gone: boolean;
    in: Set<string>;
    before: Response['before'];
    after: Response['after'];
  };
  const everybody: Person[] = [];
  const closed: string[] = [];
  const piles: { about: string; kind: string; people: Person[]; values: [number | null, number][] }[] = [];

  const point = (text: string | undefined, top: number) =>
    [...Array(top).keys()].map((i) => `${i + 1}`).includes(text ?? '') ? Number(text) : null;
  const right = { 'quiz-1': '2', 'quiz-2': '1', 'quiz-3': '3' };
  const score = (given: Response['after']) => {
    let [any, hits] = [false, 0];
    for (const [id, value] of Object.entries(right)) {
      if (id in given) any = true;
      if (given[id] === value) hits += 1;
    }
    return any ? hits : null;
  };
  const look: Record<string, (p: Person) => [number | null, number | null]> = {
    once: (p) => [null, point(p.after['once'], 5)],
    twice: (p) => [point(p.before['twice'], 4), point(p.after['twice'], 4)],
    quiz: (p) => [score(p.before), score(p.after)],
  };
  const pileUp = (among: Person[]) => {
    for (const [about, of] of Object.entries(look))
      for (const kind of ['joined', 'after']) {
        const people = among.filter((p) => {
          const [b, a] = of(p);
          return !p.gone && !p.in.has(about) && a !== null && (kind === 'joined') === (b !== null);
        });
        if (people.length < 5) continue;
        const values = people.map((p): [number | null, number] => [of(p)[0], of(p)[1] ?? Number.NaN]);
        for (const p of people) p.in.add(about);
        piles.push({ about, kind, people, values });
      }
  };

  return days.map((day) => {
    for (const one of day.came) everybody.push({ ...one, name: `r${everybody.length}`, gone: false, in: new Set() });
    for (const p of everybody) if (day.erased.some((i) => p.name === `r${i}`)) p.gone = true;
    closed.push(...day.over);
    for (const s of ['s1', 's2', 's3']) pileUp(everybody.filter((p) => p.session === s));
    pileUp(everybody.filter((p) => closed.includes(p.session)));

    const figures: Figures = {};
    for (const about of Object.keys(look)) {
      const differs = (list: number[]) => new Set(list).size > 1;
      const good = piles.filter((pile) => {
        if (pile.about !== about || pile.people.filter((p) => !p.gone).length < 5) return false;
        const after = pile.values.map(([, a]) => a);
        if (pile.kind === 'after') return differs(after);
        const before = pile.values.map(([b]) => b ?? Number.NaN);
        return differs(after) && differs(before) && differs(after.map((a, i) => a - (before[i] ?? Number.NaN)));
      });
      const kind = good.some((pile) => pile.kind === 'joined') ? 'joined' : 'after';
      const all = good.filter((pile) => pile.kind === kind).flatMap((pile) => pile.values);
      if (all.length === 0) continue;
      const mine: Record<string, number> = { n: all.length };
      const say = (what: string, list: number[]) => {
        let total = 0;
        for (const x of list) total += x;
        const mean = total / list.length;
        let off = 0;
        for (const x of list) off += (x - mean) * (x - mean);
        mine[`mean ${what}`] = mean;
        mine[`spread ${what}`] = Math.sqrt(off / list.length);
      };
      if (kind === 'joined') {
        say(
          'before',
          all.map(([b]) => b ?? Number.NaN),
        );
        say(
          'gain',
          all.map(([b, a]) => a - (b ?? Number.NaN)),
        );
      }
      say(
        'after',
        all.map(([, a]) => a),
      );
      figures[about] = mine;
    }
    return figures;
  });
};

describe(`every figure of a report, worked out a second time (seed ${seed})`, () => {
  it('is the same, after every day of a course', () => {
    let seen = 0;
    fc.assert(
      fc.property(days, (all) => {
        const [one, other] = [shown(all), naively(all)];
        expect(one.map((day) => Object.keys(day).sort())).toEqual(other.map((day) => Object.keys(day).sort()));
        for (const [i, day] of one.entries())
          for (const [question, figures] of Object.entries(day)) {
            seen += 1;
            const expected = other[i]?.[question] ?? {};
            expect(Object.keys(figures).sort()).toEqual(Object.keys(expected).sort());
            for (const [what, value] of Object.entries(figures))
              expect(value, `${question} ${what}`).toBeCloseTo(expected[what] ?? Number.NaN, 9);
          }
      }),
      { seed, numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(400);
  });

  it('gives a quiz an id of its questions, in whatever order', () => {
    expect(quizOf([...questions].reverse())?.id).toBe(quizOf(questions)?.id);
    expect(quizOf(questions.filter(({ id }) => id !== 'quiz-3'))?.id).not.toBe(quizOf(questions)?.id);
    expect(quizOf(questions.slice(0, 2))).toBeUndefined();
  });
});
