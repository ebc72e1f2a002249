import { join } from 'node:path';
import {
  type Asked,
  evaluations,
  loadForms,
  type Questionnaire,
  questionnaires,
  type Response,
  responses,
} from '../../src/evaluation/index.ts';
import { putTogether } from '../../src/evaluation/questionnaire.ts';
import { projectRoot } from '../../src/root.ts';
import type { Transaction } from '../../src/store/index.ts';
import { type Attendance, attendanceId, attendances, type Session, sessions } from '../../src/training/index.ts';

const forms = loadForms(join(projectRoot, 'data'));

/** A form as people get it, with a quiz of so many questions, to each of which the second choice is right. */
export const formWithQuiz = (form: string, size: number, statements: string[] = []): Questionnaire => {
  const found = forms.get(form);
  if (!found) throw new Error(`no form is called ${form}`);
  const quiz = Array.from({ length: size }, (_, i) => ({ text: `Question ${i + 1}`, choices: ['No', 'Yes', 'Maybe'], right: 1 }));
  return putTogether(found, { quiz, statements });
};

/** What somebody gives: by the beginning of a question's id, or all of a kind; right answers of the quiz, before and after. */
export interface Given {
  person: string;
  rating?: number;
  quiz?: [before: number, after: number];
}

const quizAnswers = (questions: readonly Asked[], right: number): Record<string, string> =>
  Object.fromEntries(questions.filter(({ kind }) => kind === 'quiz').map(({ id }, i) => [id, i < right ? '2' : '1']));

const ratings = (questions: readonly Asked[], value: number, twice: boolean): Record<string, string> =>
  Object.fromEntries(questions.filter((q) => q.kind === 'rating' && (!twice || q.twice)).map(({ id }) => [id, String(value)]));

/** A session of which these people were there and have answered. */
export const answeredBy = async (
  tx: Transaction,
  partition: string,
  session: Session,
  put: Questionnaire,
  given: readonly Given[],
): Promise<void> => {
  await tx.put(sessions, partition, session);
  await tx.put(questionnaires, partition, put);
  for (const { person, rating, quiz } of given) {
    const id = attendanceId(session.id, person);
    const line: Attendance = { id, session: session.id, person, state: 'present', by: 'olga', at: session.ends };
    await tx.put(attendances, partition, line);
    const about = { session: session.id, course: session.course, questionnaire: put.id };
    const closes = new Date(new Date(session.ends).getTime() + 14 * 86_400_000).toISOString();
    const asked = { asked: session.ends, closes, round: 1, version: 1, state: 'answered' as const };
    await tx.put(evaluations, partition, { id, person, ...about, response: `response ${id}`, ...asked });
    const answer: Response = {
      id: `response ${id}`,
      ...about,
      before: {
        ...(rating === undefined ? {} : ratings(put.questions, 1, true)),
        ...(quiz ? quizAnswers(put.questions, quiz[0]) : {}),
      },
      after: {
        ...(rating === undefined ? {} : ratings(put.questions, rating, false)),
        ...(quiz ? quizAnswers(put.questions, quiz[1]) : {}),
      },
      remembered: false,
      sent: true,
      revision: 1,
    };
    await tx.put(responses, partition, answer);
  }
};
