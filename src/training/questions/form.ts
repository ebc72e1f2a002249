import { createHash } from 'node:crypto';
import type { Field, FormKind, Problem, Values } from '../../entry/index.ts';
import { type ActName, allow, type Scene } from '../../people/index.ts';
import { findCourse, showCourse } from '../courses/card.ts';
import { inMeantime } from '../meantime.ts';
import { type Asks, putQuestions, questionsOf } from './questions.ts';
import { readQuiz, readStatements, writeQuiz, writeStatements } from './text.ts';
import { words } from './words.ts';

/** The fields in which an officer writes what people are asked: cases in them are made up. */
export const questionFields = { statements: 'own-statements', quiz: 'own-quiz' } as const;

/** Room for all that there can be; the card that shows it again stays within what Teams takes. */
const fields: readonly Field[] = [
  {
    id: questionFields.statements,
    kind: 'text',
    long: true,
    label: words.statements,
    example: { text: words.statementsHow, lines: words.statementsExample },
    max: 3_000,
  },
  {
    id: questionFields.quiz,
    kind: 'text',
    long: true,
    label: words.quiz,
    example: { text: words.quizHow, lines: words.quizExample },
    max: 13_000,
  },
];

const nothing: Asks = { statements: [], quiz: [] };

/** What a course asks, as its form has it. */
export const questionValues = ({ statements, quiz }: Asks = nothing): Values => ({
  ...(statements.length === 0 ? {} : { [questionFields.statements]: writeStatements(statements) }),
  ...(quiz.length === 0 ? {} : { [questionFields.quiz]: writeQuiz(quiz) }),
});

/** By what a form knows again what it was opened with: by what it says, since one that was emptied begins anew. */
export const printOf = ({ statements, quiz }: Asks = nothing): string =>
  createHash('sha256').update(JSON.stringify({ statements, quiz })).digest('base64url');

const shown = 8;

const problemsAt = (field: string, problems: readonly string[]): Problem[] => [
  ...problems.slice(0, shown).map((text) => ({ field, text })),
  ...(problems.length > shown ? [{ field, text: words.more(problems.length - shown) }] : []),
];

/** Sets what a course asks of its own; only where nobody has since the form was opened. */
export const questionsForm: FormKind<Scene> & { act: ActName } = {
  act: 'set-questions',
  async form(scene, about) {
    allow(scene.actor, 'set-questions');
    const { title, source } = await findCourse(scene, about['course']);
    // Read as Markdown, so it holds nothing that a person typed.
    const heading = source === undefined ? words.heading : words.of(title);
    return { heading, intro: words.intro, submit: words.save, fields, worry: scene.worry };
  },
  async done(scene, about, values) {
    allow(scene.actor, 'set-questions');
    const { id } = await findCourse(scene, about['course']);
    const known = await questionsOf(scene.tx, scene.partition, id);
    // First of all: from what is wrong on, they know what it says now.
    if (printOf(known) !== about['seen']) return inMeantime(words.what, fields, values, questionValues(known));
    const statements = readStatements(values[questionFields.statements] ?? '');
    const quiz = readQuiz(values[questionFields.quiz] ?? '');
    const problems = [
      ...problemsAt(questionFields.statements, statements.problems),
      ...problemsAt(questionFields.quiz, quiz.problems),
    ];
    if (problems.length === 0)
      await putQuestions(scene.tx, scene.partition, id, { statements: statements.found, quiz: quiz.found });
    return problems;
  },
  shown: (scene, about) => showCourse(scene, about['course']),
  since: async ({ tx, partition }, about) => ({ seen: printOf(await questionsOf(tx, partition, about['course'] ?? '')) }),
};
