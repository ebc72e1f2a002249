import { type Asked, questionnaires, type Response, responses } from '../evaluation/index.ts';
import type { Transaction } from '../store/port.ts';
import { readingsOf } from './cells.ts';
import type { Candidate } from './release.ts';

/** A response that was sent, what it is an answer to, and what it says to each question. */
export interface Answered extends Candidate {
  response: Response;
  questions: readonly Asked[];
}

const atOnce = 500;

/** Every response about a session, or a course, whatever of it was sent. */
export const responsesOf = async (
  tx: Transaction,
  partition: string,
  index: 'session' | 'course',
  key: string,
): Promise<Response[]> => {
  const all: Response[] = [];
  for (;;) {
    const after = all.at(-1)?.id;
    const page = await tx.find(responses, partition, index, key, { limit: atOnce, ...(after === undefined ? {} : { after }) });
    all.push(...page);
    if (page.length < atOnce) return all;
  }
};

/** The questions of a questionnaire, each read once. */
export const questionsIn = (tx: Transaction, partition: string): ((id: string) => Promise<readonly Asked[]>) => {
  const known = new Map<string, readonly Asked[]>();
  return async (id) => {
    const questions = known.get(id) ?? (await tx.get(questionnaires, partition, id))?.questions ?? [];
    known.set(id, questions);
    return questions;
  };
};

/** Everything that was sent about a session, or a course. */
export const answeredOf = async (
  tx: Transaction,
  partition: string,
  index: 'session' | 'course',
  key: string,
): Promise<Answered[]> => {
  const questionsOf = questionsIn(tx, partition);
  const all: Answered[] = [];
  for (const response of await responsesOf(tx, partition, index, key)) {
    if (!response.sent) continue;
    const questions = await questionsOf(response.questionnaire);
    all.push({ id: response.id, revision: response.revision, response, questions, readings: readingsOf(questions, response) });
  }
  return all;
};
