import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RawAnswers, readAnswers, recommend, withAnswer } from '../../src/pathway/index.ts';
import { anyAnswers, anyAnswersOrGroups, seed } from './any-answers.ts';
import { all, ask, today } from './packs.ts';

/** The same answers the other way round: the questions, and the values of those that take several. */
const turned = (answers: RawAnswers): RawAnswers =>
  Object.fromEntries(
    Object.entries(answers)
      .reverse()
      .map(([question, answer]) => [question, typeof answer === 'string' ? answer : [...answer].reverse()]),
  );

describe('a recommendation', () => {
  it.each(all)(`is the same in whatever order the answers come: %s (seed ${seed})`, (id, f) => {
    fc.assert(
      fc.property(anyAnswersOrGroups(f), (answers) => {
        expect(ask(id, turned(answers))).toEqual(ask(id, answers));
      }),
      { seed, numRuns: 150 },
    );
  });

  it.each(all)(`is the same after an answer was changed and changed back: %s (seed ${seed})`, (id, f) => {
    fc.assert(
      fc.property(anyAnswersOrGroups(f), anyAnswers(f), (answers, others) => {
        const before = ask(id, answers);
        let changed = readAnswers(f, answers);
        for (const [question, answer] of Object.entries(others)) {
          if (!(question in answers)) continue;
          changed = withAnswer(changed, question, typeof answer === 'string' ? [answer] : answer);
          recommend(f, changed, today);
        }
        for (const [question, values] of readAnswers(f, answers).given) changed = withAnswer(changed, question, values);
        expect(recommend(f, changed, today)).toEqual(before);
        expect(ask(id, answers)).toEqual(before);
      }),
      { seed, numRuns: 100 },
    );
  });

  it.each(all)(`does not depend on what was asked of it before, with groups or without: %s`, (id, f) => {
    const groups = f.knownGroups.slice(0, 2);
    const fresh = [ask(id, {}), ask(id, { groups }), ask(id, { groups: [] })];
    expect([ask(id, {}), ask(id, { groups }), ask(id, { groups: [] })]).toEqual(fresh);
  });

  it('leaves the answers that it was given as they were', () => {
    const answers: RawAnswers = { groups: ['5', '3'], 'with-children': ['yes'] };
    ask('somerset-2020', answers);
    expect(answers).toEqual({ groups: ['5', '3'], 'with-children': ['yes'] });
  });
});
