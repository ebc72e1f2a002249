import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Framework, isAsked, nextQuestion, type RawAnswers, readAnswers } from '../../src/pathway/index.ts';
import { anyAnswers, anyAnswersOrGroups, seed } from './any-answers.ts';
import { all, ask, frameworkOf } from './packs.ts';

const nextOf = (f: Framework, raw: RawAnswers) => nextQuestion(f, readAnswers(f, raw));

/** Follows the questions, answering each from `person`; what was asked, in order. */
const followed = (f: Framework, start: RawAnswers, person: RawAnswers): { asked: string[]; end: RawAnswers } => {
  const asked: string[] = [];
  const end = { ...start };
  for (let next = nextOf(f, end); next && asked.length <= f.questions.size; next = nextOf(f, end)) {
    asked.push(next.id);
    end[next.id] = person[next.id] ?? (next.kind === 'many' ? [] : (next.values[0]?.value ?? ''));
  }
  return { asked, end };
};

describe('the next question', () => {
  it.each(all)(`is one of the open ones, and there is none if and only if none is open: %s (seed ${seed})`, (id, f) => {
    fc.assert(
      fc.property(anyAnswersOrGroups(f), (answers) => {
        const { open } = ask(id, answers);
        const next = nextOf(f, answers);
        if (next) expect(open).toContain(next.id);
        else expect(open).toEqual([]);
      }),
      { seed, numRuns: 60 },
    );
  });

  it.each(all)(`comes to an end, without asking anything twice, whatever is answered: %s (seed ${seed})`, (id, f) => {
    fc.assert(
      fc.property(anyAnswersOrGroups(f), anyAnswers(f), (start, person) => {
        const { asked, end } = followed(f, start, person);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.filter((q) => q in start)).toEqual([]);
        expect(ask(id, end).open).toEqual([]);
      }),
      { seed, numRuns: 25 },
    );
  });

  it.each(all)(`leaves nobody with another result than answering everything at once: %s (seed ${seed})`, (id, f) => {
    fc.assert(
      fc.property(anyAnswers(f), (person) => {
        const { end } = followed(f, {}, person);
        expect(ask(id, { ...person, ...end }).training.map((t) => [t.id, t.requirement])).toEqual(
          ask(id, end).training.map((t) => [t.id, t.requirement]),
        );
      }),
      { seed, numRuns: 15 },
    );
  });

  // Questions of several answers have more ways of being answered than one by one.
  const oneByOne = all.filter(([, f]) => ![...f.questions.values()].some((q) => q.kind === 'many'));

  it.each(oneByOne)(`settles at least as much as any other that is sure to be this person's: %s (seed ${seed})`, (_, f) => {
    const leaves = (raw: RawAnswers, question: string) => {
      const values = f.questions.get(question)?.values ?? [];
      const counts = values.map(({ value }) => ask(f.pack.id, { ...raw, [question]: value }).open.length);
      return counts.reduce((a, b) => a + b, 0) / counts.length;
    };
    fc.assert(
      fc.property(anyAnswers(f), (answers) => {
        const next = nextOf(f, answers);
        if (!next) return;
        const ungated = ask(f.pack.id, answers).open.filter((q) => f.questions.get(q)?.askedWhen === undefined);
        for (const other of ungated) expect(leaves(answers, next.id)).toBeLessThanOrEqual(leaves(answers, other) + 1e-9);
      }),
      { seed, numRuns: 25 },
    );
  });

  it.each(all)(
    `waits for what decides whether it is this person's, as long as anything else is open: %s (seed ${seed})`,
    (id, f) => {
      fc.assert(
        fc.property(anyAnswersOrGroups(f), (raw) => {
          const answers = readAnswers(f, raw);
          const next = nextQuestion(f, answers);
          const sure = ask(id, raw).open.filter((q) => isAsked(f, answers, q) === 'yes');
          if (next && sure.length > 0) expect(sure).toContain(next.id);
        }),
        { seed, numRuns: 60 },
      );
    },
  );

  it.each(all)(`is never one that the person could not answer, and always one of the others: %s (seed ${seed})`, (id, f) => {
    fc.assert(
      fc.property(anyAnswersOrGroups(f), fc.subarray([...f.questions.keys()]), (answers, unsure) => {
        const left = ask(id, answers).open.filter((q) => !unsure.includes(q));
        const next = nextQuestion(f, readAnswers(f, answers), unsure);
        if (next) expect(left).toContain(next.id);
        else expect(left).toEqual([]);
      }),
      { seed, numRuns: 60 },
    );
  });
});

const first: [id: string, answers: RawAnswers, asked: string][] = [
  ['cheshire-west-2015', {}, 'contact'],
  ['cumbria-2022', { lead: 'yes' }, 'sector'],
  ['somerset-2020', { contact: 'predominant', lead: 'yes', section47: 'yes' }, 'with-children'],
  ['solihull-2021', {}, 'functions'],
];

describe('the questions worth asking', () => {
  it.each(first)('%s, having %j, asks %s', (id, answers, asked) => {
    expect(nextOf(frameworkOf(id), answers)?.id).toBe(asked);
  });

  it('are one for most people: in Cheshire West somebody in regular contact is asked nothing else', () => {
    expect(followed(frameworkOf('cheshire-west-2015'), {}, { contact: 'regular' }).asked).toEqual(['contact']);
  });

  it('are one in Solihull, and none that its rules do not need', () => {
    expect(followed(frameworkOf('solihull-2021'), {}, { functions: ['referrals'] }).asked).toEqual(['functions']);
  });

  it('leave out the sector in Cumbria for those who lead nothing', () => {
    expect(followed(frameworkOf('cumbria-2022'), { lead: 'no' }, {}).asked).toEqual([]);
  });
});
