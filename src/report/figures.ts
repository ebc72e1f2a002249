import type { Asked } from '../evaluation/index.ts';
import type { Answered } from './answered.ts';
import { type Cell, quizOf } from './cells.ts';

/** A question of a report; a quiz is one. */
export interface Question extends Pick<Asked, 'id' | 'text' | 'short' | 'measures' | 'points' | 'twice'> {
  kind: 'rating' | 'quiz';
  /** The most that can be given: points of the scale, or questions of the quiz. */
  of: number;
}

/** What is shown of a question, and how many of those who were asked it gave nothing that counts in it. No cell: it is not shown. */
export interface Figured {
  question: Question;
  notAnswered: number;
  cell?: Cell;
}

const quiz: Omit<Question, 'id' | 'of'> = {
  kind: 'quiz',
  text: 'Quiz',
  short: 'Quiz',
  measures: 'learning',
  points: [],
  twice: true,
};

/** The questions of a questionnaire that figures are of. */
const questionsIn = (asked: readonly Asked[]): Question[] => {
  const found = quizOf(asked);
  const ratings = asked.flatMap((one): Question[] =>
    one.kind === 'rating' ? [{ ...one, kind: one.kind, of: one.points.length }] : [],
  );
  return found ? [...ratings, { ...quiz, id: found.id, of: found.questions.length }] : ratings;
};

/** Every question that people were asked, in the order of the form, with the cells that are shown. */
export const figured = (
  answered: readonly Pick<Answered, 'questions' | 'readings'>[],
  cells: ReadonlyMap<string, Cell>,
): Figured[] => {
  const byForm = new Map<readonly Asked[], Question[]>();
  const found = new Map<string, Figured>();
  for (const { questions, readings } of answered) {
    const asked = byForm.get(questions) ?? questionsIn(questions);
    byForm.set(questions, asked);
    for (const question of asked) {
      const cell = cells.get(question.id);
      const one = found.get(question.id) ?? { question, notAnswered: 0, ...(cell && { cell }) };
      const reading = readings.get(question.id);
      const counts = reading !== undefined && (!cell?.values.gain || reading.gain !== undefined);
      found.set(question.id, { ...one, notAnswered: one.notAnswered + Number(!counts) });
    }
  }
  return [...found.values()];
};
