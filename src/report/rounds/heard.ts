import type { Answers, Asked, Response } from '../../evaluation/index.ts';
import { type Observation, observations } from '../../followup/index.ts';
import type { Transaction } from '../../store/port.ts';
import { questionsIn, responsesOf } from '../answered.ts';
import { readingsOf } from '../cells.ts';
import type { Candidate } from '../release.ts';
import type { Rated, Thrice } from './lasting.ts';

/** What somebody said in a round some time after a session, and to which questions. */
export interface Heard extends Candidate {
  session: string;
  questions: readonly Asked[];
  answers: Answers;
  /** Raised whenever they change what they said then. */
  given: number;
}

/** What a practitioner said then: with what they had said at the session, by the questions that they were asked both times. */
export interface HeardAgain extends Heard, Rated {}

const thriceOf = (first: readonly Asked[], { sent, before, after }: Response, later: Heard['readings']): Map<string, Thrice> => {
  const thrice = new Map<string, Thrice>();
  for (const [question, one] of sent ? readingsOf(first, { before, after }) : []) {
    const now = later.get(question)?.after;
    if (one.before !== undefined && one.after !== undefined && now !== undefined)
      thrice.set(question, { before: one.before, after: one.after, later: now });
  }
  return thrice;
};

/** What practitioners said some time after the sessions of a course. */
export const heardAgain = async (tx: Transaction, partition: string, course: string): Promise<HeardAgain[]> => {
  const questionsOf = questionsIn(tx, partition);
  const all: HeardAgain[] = [];
  for (const response of await responsesOf(tx, partition, 'course', course)) {
    const { id, session, revision, later } = response;
    if (!later?.sent) continue;
    const questions = await questionsOf(later.questionnaire);
    const readings = readingsOf(questions, { before: {}, after: later.answers });
    const thrice = thriceOf(await questionsOf(response.questionnaire), response, readings);
    all.push({ id, session, revision, questions, answers: later.answers, given: later.revision, readings, thrice });
  }
  return all;
};

const atOnce = 500;

/** What line managers said of those who were at the sessions of a course. */
export const heardOfManagers = async (tx: Transaction, partition: string, course: string): Promise<Heard[]> => {
  const questionsOf = questionsIn(tx, partition);
  const all: Heard[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const page: Observation[] = await tx.find(observations, partition, 'course', course, {
      limit: atOnce,
      ...(after === undefined ? {} : { after }),
    });
    for (const { id, session, revision, questionnaire, answers, sent } of page) {
      if (!sent) continue;
      const questions = await questionsOf(questionnaire);
      const readings = readingsOf(questions, { before: {}, after: answers });
      all.push({ id, session, revision, questions, answers, given: revision, readings });
    }
    after = page.at(-1)?.id;
    more = page.length === atOnce;
  }
  return all;
};

/** By session. */
export const bySession = <T extends Heard>(heard: readonly T[]): Map<string, T[]> => {
  const found = new Map<string, T[]>();
  for (const one of heard) found.set(one.session, [...(found.get(one.session) ?? []), one]);
  return found;
};
