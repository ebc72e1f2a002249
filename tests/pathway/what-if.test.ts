import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RawAnswers, readAnswers, whatIf } from '../../src/pathway/index.ts';
import { anyAnswers, seed } from './any-answers.ts';
import { all, ask, frameworkOf, today } from './packs.ts';

const adds = (id: string, raw: RawAnswers, question: string) =>
  whatIf(frameworkOf(id), readAnswers(frameworkOf(id), raw), ask(id, raw), question, today).map((d) => [
    d.value,
    d.adds.map((t) => `${t.id} ${t.requirement}`),
  ]);

describe('what another answer would add', () => {
  it('is told for each answer that adds something', () => {
    expect(adds('somerset-2020', { contact: 'predominant', 'with-children': 'yes' }, 'lead')).toEqual([
      ['yes', ['working-together-update required', 'lead-safeguard required', 'advanced recommended']],
      ['no', ['specialist optional']],
    ]);
  });

  it('counts what is listed more strongly', () => {
    expect(adds('somerset-2020', { contact: 'predominant' }, 'with-children')).toEqual([['yes', ['introduction required']]]);
  });

  it('is nothing for a question that decides nothing', () => {
    expect(adds('solihull-2021', {}, 'lead')).toEqual([]);
    expect(adds('somerset-2020', {}, 'there-is-no-such-question')).toEqual([]);
  });

  it.each(all)(`is nothing for questions that are not open: %s (seed ${seed})`, (id, f) => {
    fc.assert(
      fc.property(anyAnswers(f), (answers) => {
        const { open } = ask(id, answers);
        const closed = [...f.questions.keys()].filter((q) => !open.includes(q) && !(q in answers));
        expect(closed.flatMap((q) => adds(id, answers, q))).toEqual([]);
      }),
      { seed, numRuns: 25 },
    );
  });
});
