import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver, readAnswers } from '../../src/pathway/index.ts';
import { anyAnswersOrGroups, seed } from './any-answers.ts';
import { all, frameworkOf } from './packs.ts';

describe('answers carried over to another framework', () => {
  it(`are always ones that it understands (seed ${seed})`, () => {
    for (const [, from] of all) {
      for (const [, to] of all) {
        fc.assert(
          fc.property(anyAnswersOrGroups(from), (answers) => {
            const kept = carryOver(answers, to);
            expect(() => readAnswers(to, kept)).not.toThrow();
            for (const [question, answer] of Object.entries(kept)) expect(answer).toEqual(answers[question]);
          }),
          { seed, numRuns: 40 },
        );
      }
    }
  });

  it('keep what both ask, and drop the rest', () => {
    const answers = { contact: 'predominant', 'with-children': 'yes', sector: 'health', intercollegiate: '3' };
    expect(carryOver(answers, frameworkOf('cumbria-2022'))).toEqual({ contact: 'predominant', sector: 'health' });
  });

  it('drop groups that the other has not', () => {
    expect(carryOver({ groups: ['3', '7'] }, frameworkOf('cheshire-west-2015'))).toEqual({});
    expect(carryOver({ groups: ['3', '7'] }, frameworkOf('wandsworth-2017'))).toEqual({ groups: ['3', '7'] });
  });
});
