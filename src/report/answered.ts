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

const sent = async (tx: Transaction, partition: string, index: 'session' | 'course', key: string): Promise<Response[]> => {
  const all: Response[] = [];
  for (;;) {
    const after = all.at(-1)?.id;
    const page = await tx.find(responses, partition, index, key, { limit: atOnce, ...(after === undefined ? {} : { after }) });
    all.push(...page);
    if (page.length < atOnce) return all.filter((response) => response.sent);
  }
};

/** Everything that was sent about a session, or a course. */
export const answeredOf = async (
  tx: Transaction,
  partition: string,
  index: 'session' | 'course',
  key: string,
): Promise<Answered[]> => {
  const put = new Map<string, readonly Asked[]>();
  const all: Answered[] = [];
  for (const response of await sent(tx, partition, index, key)) {
    const id = response.questionnaire;
    const questions = put.get(id) ?? (await tx.get(questionnaires, partition, id))?.questions ?? [];
    put.set(id, questions);
    all.push({ id: response.id, response, questions, readings: readingsOf(questions, response) });
  }
  return all;
};
