import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawAnswers } from '../../src/pathway/index.ts';
import { anyAnswers, anyAnswersOrGroups, seed } from './any-answers.ts';
import { all, ask, resultOf } from './packs.ts';

const without = (answers: RawAnswers, left: (question: string) => boolean): RawAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([question]) => !left(question)));

describe('whatever has been answered', () => {
  it.each(all)(`answers to questions that are not open change nothing, whatever else is answered: %s (seed ${seed})`, (id, f) => {
    fc.assert(
      fc.property(anyAnswersOrGroups(f), anyAnswers(f), anyAnswers(f), (first, more, other) => {
        const { open } = ask(id, first);
        const closed = (question: string) => !open.includes(question) && !(question in first);
        // Both go on with the same answers to what is open; beside that, one and the other answer what is not.
        const shared = without(more, closed);
        const one = { ...more, ...first };
        const another = { ...without(other, (q) => !closed(q)), ...shared, ...first };
        expect(resultOf(ask(id, one))).toBe(resultOf(ask(id, { ...shared, ...first })));
        expect(resultOf(ask(id, another))).toBe(resultOf(ask(id, one)));
      }),
      { seed, numRuns: 300 },
    );
  });

  it.each(all)(`a question that has been answered is not open, and every open question exists: %s (seed ${seed})`, (id, f) => {
    fc.assert(
      fc.property(anyAnswersOrGroups(f), (answers) => {
        const { open } = ask(id, answers);
        expect(open.filter((q) => q in answers || !f.questions.has(q))).toEqual([]);
        expect(new Set(open).size).toBe(open.length);
      }),
      { seed, numRuns: 200 },
    );
  });

  it.each(all)(`an answer never opens a question that was closed: %s (seed ${seed})`, (id, f) => {
    fc.assert(
      fc.property(anyAnswersOrGroups(f), anyAnswers(f), (first, more) => {
        const before = ask(id, first).open;
        expect(ask(id, { ...more, ...first }).open.filter((q) => !before.includes(q))).toEqual([]);
      }),
      { seed, numRuns: 200 },
    );
  });
});
