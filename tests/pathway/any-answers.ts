import fc from 'fast-check';
import { vi } from 'vitest';
import type { Framework, Question, RawAnswers } from '../../src/pathway/index.ts';

// Hundreds of runs each: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

/** One seed for all the laws of this folder. */
export const seed = 20261122;

const anyAnswer = (question: Question): fc.Arbitrary<string | string[]> => {
  const values = question.values.map((v) => v.value);
  return question.kind === 'many' ? fc.subarray(values) : fc.constantFrom(...values);
};

/** Some, all or none of the framework's questions answered, each somehow. */
export const anyAnswers = (framework: Framework): fc.Arbitrary<RawAnswers> => {
  const questions = [...framework.questions.values()];
  const pairs = questions.map((q) =>
    fc.option(
      anyAnswer(q).map((answer) => [q.id, answer] as const),
      { freq: 2 },
    ),
  );
  return fc.tuple(...pairs).map((answered) => Object.fromEntries(answered.filter((pair) => pair !== null)));
};

/** As above, and now and then with groups given straight: none, one, two or all. */
export const anyAnswersOrGroups = (framework: Framework): fc.Arbitrary<RawAnswers> => {
  const known = [...framework.knownGroups];
  const sets = [[], known, known.slice(1, 3), ...known.map((g) => [g])];
  return fc
    .tuple(anyAnswers(framework), fc.option(fc.constantFrom(...sets), { freq: 3 }))
    .map(([answers, groups]) => (groups ? { ...answers, groups } : answers));
};
