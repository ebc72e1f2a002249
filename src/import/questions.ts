import { isDeepStrictEqual } from 'node:util';
import { type Asks, type Course, type CourseQuestions, putQuestions, questionsOf } from '../training/index.ts';
import type { ImportFile } from './file.ts';
import { type Outcome, problem, type Row, speak } from './outcome.ts';
import { type Item, readQuestions } from './question-rows.ts';
import { courseNamed, noCourse } from './sessions.ts';

const asWhole = 'The rows of a course take the place of all that it asks of its own.';

const some = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
const count = ({ statements, quiz }: Asks): string =>
  `${some(statements.length, 'statement')} and ${some(quiz.length, 'question')}`;

const gone = (known: Asks, asks: Asks): Asks => ({
  statements: known.statements.filter((one) => !asks.statements.includes(one)),
  quiz: known.quiz.filter(({ text }) => !asks.quiz.some((one) => one.text === text)),
});

/** What the first row of a course says for all of them: that the course's own set is replaced, and what goes with it. */
const replaced = ({ title }: Course, known: Asks, asks: Asks): Outcome => {
  const lost = gone(known, asks);
  const goes = lost.statements.length + lost.quiz.length > 0;
  return {
    is: 'change',
    text: `With its rows the course asks ${count(asks)}, in place of ${count(known)}.`,
    notes: [asWhole, ...(goes ? [`What "${title}" asks and is not in the file goes: ${count(lost)}.`] : [])],
  };
};

const same: Outcome = { is: 'same', text: 'It is asked already.' };

/** What a row that nothing is wrong with comes to, beside what the course asked before. */
const outcomeOf = (item: Exclude<Item, { kind: 'wrong' }>, known: Asks | undefined): Outcome => {
  if (item.repeats !== undefined) return { is: 'same', text: `It says the same as row ${item.repeats}.` };
  if (item.kind === 'statement')
    return known?.statements.includes(item.text) ? same : { is: 'new', text: 'A statement is added.' };
  const before = known?.quiz.find(({ text }) => text === item.text);
  if (!before) return { is: 'new', text: 'A question is added.' };
  return isDeepStrictEqual(before, item.question) ? same : { is: 'change', text: 'The question has other answers from now on.' };
};

/** The rows of a course that are all in order. */
const imported = async (
  { tx, partition, id }: Omit<Row, 'number'>,
  course: Course,
  items: readonly Exclude<Item, { kind: 'wrong' }>[],
  asks: Asks,
): Promise<Outcome[]> => {
  const known: CourseQuestions | undefined = await questionsOf(tx, partition, course.id);
  await putQuestions(tx, partition, course.id, asks, { import: id });
  const outcomes = items.map((item) => outcomeOf(item, known));
  if (known && isDeepStrictEqual({ statements: known.statements, quiz: known.quiz }, asks)) return outcomes;
  const [first, ...rest] = outcomes;
  return [...(known ? [replaced(course, known, asks)] : first ? [{ ...first, notes: [asWhole] }] : []), ...rest];
};

/**
 * The rows of one course, which are one whole: they take the place of all that it asks of its own. Where one of them has a problem,
 * none goes in, so that no course is left with half a quiz.
 */
export const importQuestions = async (
  importing: Omit<Row, 'number'>,
  part: readonly ImportFile['rows'][number][],
): Promise<Outcome[]> => {
  const { number = 0, cells } = part[0] ?? {};
  const row: Row = { ...importing, number };
  const course = courseNamed(row, cells?.course ?? '');
  if (!course) return part.map(({ wrong }) => (wrong === undefined ? noCourse(cells?.course ?? '') : problem(wrong)));
  const before = row.spoken.get(course.id) ?? number;
  if (before < number)
    return part.map(() => problem(`Row ${before} calls this course otherwise. Call it the same in each of its rows.`));
  speak(row, course.id);
  const { items, asks } = readQuestions(part);
  const good = items.filter((item) => item.kind !== 'wrong');
  if (good.length === items.length) return imported(importing, course, good, asks);
  const at = part[items.findIndex(({ kind }) => kind === 'wrong')]?.number ?? number;
  const held = `Row ${at} of the same course has a problem; until that is put right, the course keeps what it asks.`;
  return items.map((item) => problem(item.kind === 'wrong' ? item.why : held));
};
