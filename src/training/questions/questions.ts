import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod/v4';
import type { Collection, Transaction } from '../../store/port.ts';

/** How much a course has of its own to ask, and how long each of it is at most (in characters). */
export const limits = { statements: 12, statement: 200, questions: 15, question: 200, leastChoices: 2, choices: 6, choice: 100 };

const words = (most: number) => z.string().min(1).max(most);

const quizQuestion = z
  .strictObject({
    text: words(limits.question),
    choices: z.array(words(limits.choice)).min(limits.leastChoices).max(limits.choices),
    /** Which of the choices is right, from 0. */
    right: z.number().int().nonnegative(),
  })
  .refine(({ choices, right }) => right < choices.length, { path: ['right'], message: 'expected one of the choices' });
export type QuizQuestion = z.infer<typeof quizQuestion>;

/** What the people of a course rate themselves on and are asked, before and after it: its own, as an officer has set it. */
const questions = z.strictObject({
  /** The course's. */
  id: z.string(),
  statements: z.array(words(limits.statement)).max(limits.statements),
  quiz: z.array(quizQuestion).max(limits.questions),
  /** Raised by every change. */
  version: z.number().int(),
  /** The import that brought it, to be undone with it. */
  import: z.string().optional(),
});
export type CourseQuestions = z.infer<typeof questions>;

/** What somebody wants a course to ask. */
export type Asks = Pick<CourseQuestions, 'statements' | 'quiz'>;

export const courseQuestions: Collection<CourseQuestions> = {
  name: 'courseQuestions',
  schema: questions,
  indexes: {},
  owner: () => undefined,
  kept: 'as long as the course has them',
  onErasure: 'keep-without-person',
};

/** What a course asks of its own; undefined where nobody has set anything. */
export const questionsOf = (tx: Transaction, partition: string, course: string): Promise<CourseQuestions | undefined> =>
  tx.get(courseQuestions, partition, course);

/**
 * Puts what a course asks in the place of what it asked; nothing at all removes it. Put again, it changes nothing.
 */
export const putQuestions = async (
  tx: Transaction,
  partition: string,
  course: string,
  { statements, quiz }: Asks,
  by: Pick<CourseQuestions, 'import'> = {},
): Promise<void> => {
  const known = await questionsOf(tx, partition, course);
  if (statements.length === 0 && quiz.length === 0) return tx.remove(courseQuestions, partition, course);
  if (known && isDeepStrictEqual({ statements: known.statements, quiz: known.quiz }, { statements, quiz })) return;
  await tx.put(courseQuestions, partition, { id: course, statements, quiz, version: (known?.version ?? 0) + 1, ...by });
};
