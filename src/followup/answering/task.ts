import { randomUUID } from 'node:crypto';
import { inputError } from '../../errors.ts';
import {
  type Answers,
  type Asked,
  type Evaluation,
  evaluations,
  type Questionnaire,
  questionnaires,
  type Response,
  responseFor,
  responses,
} from '../../evaluation/index.ts';
import { allow, type Scene, supervisorsOf } from '../../people/index.ts';
import { attendanceId, type Session, sessionOf } from '../../training/index.ts';
import { type FollowUp, followUps, withoutInterview } from '../follow-up.ts';
import { type Observation, observations } from '../observation.ts';
import { words } from './words.ts';

/** Where something is shown: in an act of somebody's, or when it is sent. */
export type Where = Pick<Scene, 'tx' | 'partition' | 'now'>;

/** What somebody is asked, with what they have given so far. */
export interface Task {
  one: FollowUp;
  session: Session | undefined;
  put: Questionnaire | undefined;
  /** What was given: kept as a draft, or sent. */
  given: Answers;
  sent: boolean;
  /** What the person said at the session. */
  first: { evaluation: Evaluation; response: Response; put: Questionnaire | undefined } | undefined;
}

const firstOf = async ({ tx, partition, now }: Where, { session, person }: FollowUp): Promise<Task['first']> => {
  const evaluation = await tx.get(evaluations, partition, attendanceId(session, person));
  if (!evaluation) return undefined;
  const put = await tx.get(questionnaires, partition, evaluation.questionnaire);
  return { evaluation, response: await responseFor({ tx, partition, now }, evaluation), put };
};

const isInterview = ({ use }: Asked): boolean => use === 'interview';

/** The wish to be rung is kept apart from the answers; on the card it is one of them. */
const withInterview = (put: Questionnaire | undefined, { interview }: FollowUp, answers: Answers): Answers => {
  const asks = put?.questions.find(isInterview);
  return asks && interview ? { ...answers, [asks.id]: 'yes' } : answers;
};

/** A follow-up as it is. */
export const taskOf = async (where: Where, one: FollowUp): Promise<Task> => {
  const { tx, partition } = where;
  const session = await sessionOf(tx, partition, one.session);
  const put = one.questionnaire === undefined ? undefined : await tx.get(questionnaires, partition, one.questionnaire);
  const first = await firstOf(where, one);
  if (one.as === 'practitioner') {
    const { answers = {}, sent = false } = first?.response.later ?? {};
    return { one, session, put, given: withInterview(put, one, answers), sent, first };
  }
  const seen = one.response === undefined ? undefined : await tx.get(observations, partition, one.response);
  return { one, session, put, given: seen?.answers ?? {}, sent: seen?.sent ?? false, first };
};

/**
 * One that is theirs to answer: of themselves, or of somebody whose supervisor they are at this moment.
 * @throws input error `not-yours`, which a passed-on card comes to as well
 */
export const mine = async (scene: Scene, id: unknown): Promise<FollowUp> => {
  const { tx, partition, actor } = scene;
  const one = typeof id === 'string' ? await tx.get(followUps, partition, id) : undefined;
  if (!one) throw inputError('not-yours', words.notYours);
  if (one.as === 'practitioner') {
    allow(actor, 'answer-follow-up');
    if (one.person !== actor.person.id) throw inputError('not-yours', words.notYours);
    return one;
  }
  const supervisors = one.person === actor.person.id ? [] : await supervisorsOf(tx, partition, one.person);
  if (!supervisors.includes(actor.person.id)) throw inputError('not-yours', words.notYourReport);
  allow(actor, 'answer-about-report', { supervisors });
  return one;
};

/** Keeps what was given, apart from who gave it. Gives the follow-up with the link to it, and with the wish to be rung. */
export const keepGiven = async (where: Where, { one, first, put }: Task, answers: Answers, sent: boolean): Promise<FollowUp> => {
  const { tx, partition } = where;
  const questionnaire = put?.id ?? '';
  if (one.as === 'practitioner') {
    if (!first) throw inputError('not-yours', words.over);
    const { response, evaluation } = first;
    const revision = (response.later?.revision ?? 0) + 1;
    const { [put?.questions.find(isInterview)?.id ?? '']: wish, ...said } = answers;
    const kept: Response = { ...response, later: { questionnaire, answers: said, sent, revision } };
    await tx.put(responses, partition, kept);
    if (evaluation.response === undefined) await tx.put(evaluations, partition, { ...evaluation, response: kept.id });
    return wish === 'yes' ? { ...one, interview: true } : withoutInterview(one);
  }
  const { session, course, response: id = randomUUID() } = one;
  const before = await tx.get(observations, partition, id);
  const kept: Observation = { id, session, course, questionnaire, answers, sent, revision: (before?.revision ?? 0) + 1 };
  await tx.put(observations, partition, kept);
  return { ...one, response: id };
};
