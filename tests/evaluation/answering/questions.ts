import fc from 'fast-check';
import type { Asked } from '../../../src/evaluation/questionnaire.ts';

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 10, maxLength: 10 });
const slug = fc.constantFrom('yes', 'no', '1', '2', 'early-years', 'other', 'constructor');

const base = fc.record({
  id: fc.tuple(fc.constantFrom('statements', 'share', 'ideas', 'to-string'), hex).map(([name, of]) => `${name}-${of}`),
  twice: fc.boolean(),
  required: fc.boolean(),
});

const alike: Omit<Asked, 'id' | 'kind' | 'twice' | 'required'> = {
  text: 'A question',
  short: 'Question',
  measures: 'learning',
  points: [],
  choices: [],
  many: false,
};

const points = fc.integer({ min: 3, max: 7 }).map((count) => Array.from({ length: count }, (_, i) => `Point ${i + 1}`));
const choices = fc.uniqueArray(slug, { minLength: 2 }).map((values) => values.map((value) => ({ value, label: `The ${value}` })));

const rating: fc.Arbitrary<Asked> = fc
  .tuple(base, points, fc.boolean())
  .map(([one, scale, aside]) => ({ ...alike, ...one, kind: 'rating', points: scale, ...(aside && { aside: 'No comment' }) }));
const quiz: fc.Arbitrary<Asked> = fc.tuple(base, choices).map(([one, all]) => ({ ...alike, ...one, kind: 'quiz', choices: all }));
const choice: fc.Arbitrary<Asked> = fc
  .tuple(base, choices, fc.boolean())
  .map(([one, all, many]) => ({ ...alike, ...one, kind: 'choice', choices: all, many, twice: false }));
const text: fc.Arbitrary<Asked> = fc
  .tuple(base, fc.integer({ min: 50, max: 2000 }))
  .map(([one, max]) => ({ ...alike, ...one, kind: 'text', max, twice: false, required: false }));

/** What a questionnaire may ask, of all kinds, each with an id of its own. */
export const questions: fc.Arbitrary<Asked[]> = fc.uniqueArray(fc.oneof(rating, quiz, choice, text), {
  selector: ({ id }) => id,
  maxLength: 8,
});

/** Whatever may come from a client in the place of an answer; now and then it is one. */
const anything = fc.oneof(
  fc.constantFrom('', ' ', '0', '1', '3', '7', '8', '01', '1.0', '-1', '１', 'yes', 'yes,no', 'yes,yes', 'constructor', '=1+1'),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .tuple(fc.constantFrom('é', 'e\u0301', '👩‍🚒', '\ud800', '\r\n', ' '), fc.integer({ min: 1, max: 3000 }))
    .map(([c, n]) => c.repeat(n)),
);

/** One or several of the answers that a question has. */
const ofIts = ({ points, choices }: Asked): fc.Arbitrary<string> => {
  const values = [...points.map((_, i) => String(i)), ...choices.map(({ value }) => value), ''];
  return fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }).map((chosen) => chosen.join(','));
};

/** Answers to some of these questions, and to others. */
export const givenTo = (asked: readonly Asked[]): fc.Arbitrary<Readonly<Record<string, string>>> =>
  fc
    .tuple(
      fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'ideas-0'), anything),
      ...asked.map((question) =>
        fc.oneof(
          fc.constant({}),
          anything.map((v) => ({ [question.id]: v })),
          ofIts(question).map((v) => ({ [question.id]: v })),
        ),
      ),
    )
    .map((all) => Object.assign({}, ...all));
