import { createHash } from 'node:crypto';
import { z } from 'zod/v4';
import type { Asked, Response } from '../evaluation/index.ts';

/** What is worked out of answers: as it was before, as it is after, and how much it rose for each person. */
export const moments = ['before', 'after', 'gain'] as const;
export type Moment = (typeof moments)[number];

/**
 * What one response says to one question: before, after and gain where both were given; after alone where only that was; nothing in
 * figures where it is the response's texts. Whole numbers, so that sums are exact.
 */
export type Reading = Readonly<Partial<Record<Moment, number>>>;

export const sums = z.strictObject({ sum: z.number().int(), squares: z.number().int() });

/** What a set of people said to one question: how many they are, and for each moment the sum and the sum of squares of its values. */
export const cell = z.strictObject({
  n: z.number().int().positive(),
  values: z.partialRecord(z.enum(moments), sums),
});
export type Cell = z.infer<typeof cell>;

/** All texts of a response go together, since one of them says something of whose the others are. */
export const texts = 'texts';

/** A rating: the number of its point. Not answered is also what says nothing of it (`aside`), and what is no point at all. */
const rated = ({ points }: Asked, answer: string | undefined): number | undefined => {
  const point = answer !== undefined && /^\d+$/.test(answer) ? Number(answer) : 0;
  return point >= 1 && point <= points.length ? point : undefined;
};

/** How many right answers there are; undefined where none of the quiz was answered. One that was left out is not right. */
const scored = (quiz: readonly Asked[], answers: Response['after']): number | undefined =>
  quiz.some(({ id }) => answers[id] !== undefined) ? quiz.filter(({ id, right }) => answers[id] === right).length : undefined;

/** The id that the quiz of a questionnaire has in reports: that of its questions together. One without a quiz has none. */
export const quizOf = (questions: readonly Asked[]): { id: string; questions: readonly Asked[] } | undefined => {
  const quiz = questions.filter(({ kind }) => kind === 'quiz');
  const ids = quiz.map(({ id }) => id).sort();
  const id = `quiz-${createHash('sha256').update(ids.join()).digest('hex').slice(0, 10)}`;
  return quiz.length > 0 ? { id, questions: quiz } : undefined;
};

const reading = (before: number | undefined, after: number | undefined): Reading | undefined => {
  if (after === undefined) return undefined;
  return before === undefined ? { after } : { before, after, gain: after - before };
};

/**
 * What a response says to each question, by the question's id; what it does not answer is not in it. A quiz is one question, whose
 * value is the number of right answers. Choices are in no figure: how many chose one of several would be a count below five for most.
 */
export const readingsOf = (
  questions: readonly Asked[],
  { before, after }: Pick<Response, 'before' | 'after'>,
): Map<string, Reading> => {
  const all = new Map<string, Reading>([[texts, {}]]);
  const add = (id: string, found: Reading | undefined) => found && all.set(id, found);
  for (const question of questions.filter(({ kind }) => kind === 'rating')) {
    const { id, twice } = question;
    add(id, reading(twice ? rated(question, before[id]) : undefined, rated(question, after[id])));
  }
  const quiz = quizOf(questions);
  if (quiz) add(quiz.id, reading(scored(quiz.questions, before), scored(quiz.questions, after)));
  return all;
};

/** The cell of readings that all have the same moments; there is at least one. */
export const cellOf = (readings: readonly Reading[]): Cell => {
  const values: Cell['values'] = {};
  for (const moment of moments) {
    const those = readings.flatMap(({ [moment]: value }) => (value === undefined ? [] : [value]));
    if (those.length === 0) continue;
    values[moment] = {
      sum: those.reduce((sum, value) => sum + value, 0),
      squares: those.reduce((sum, value) => sum + value ** 2, 0),
    };
  }
  return { n: readings.length, values };
};
