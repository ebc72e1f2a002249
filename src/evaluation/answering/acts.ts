import type { Told } from '../../cards/index.ts';
import { inputError } from '../../errors.ts';
import { allow, joins, type Scene } from '../../people/index.ts';
import { attendanceId, attendances, type Session, sessionOf } from '../../training/index.ts';
import { answersOf } from '../asking/ask.ts';
import { asBegun } from '../asking/begun.ts';
import { type Evaluation, evaluations } from '../evaluation.ts';
import { type Asked, type Questionnaire, questionnaires } from '../questionnaire.ts';
import { type Answers, type Response, responses } from '../response.ts';
import { formCard } from './card.ts';
import { tellOfContact } from './contact.ts';
import { type Given, type Read, readGiven, type Time, type Times, timesOf, type Wrong } from './read.ts';
import { receipt } from './receipt.ts';
import { type Asking, canAnswer, isGiven } from './scenery.ts';
import { words } from './words.ts';

/** A card of somebody's: which, and the version that it was drawn from. */
export interface Pressed {
  evaluation: unknown;
  version: number;
}

/** What somebody is asked, as it is at this moment. */
export interface Task extends Asking {
  session: Session | undefined;
  times: Times;
}

/** The id as it is by now: whoever it was put to may have turned out to be whoever acts. */
const idByNow = async ({ tx, partition, actor }: Scene, id: string): Promise<string> => {
  const [session = '', person = ''] = id.split('/');
  const [joined] = await tx.find(joins, partition, 'gone', person, { limit: 1 });
  return joined?.kept === actor.person.id ? attendanceId(session, joined.kept) : id;
};

/** One of one's own. @throws input error `not-yours`: the card was passed on, say */
const mine = async (scene: Scene, id: unknown): Promise<Evaluation> => {
  const { tx, partition, actor } = scene;
  allow(actor, 'answer-evaluation');
  const found = typeof id === 'string' ? await tx.get(evaluations, partition, await idByNow(scene, id)) : undefined;
  if (found?.person !== actor.person.id) throw inputError('not-yours', words.notYours);
  return found;
};

const questionsOf = async ({ tx, partition }: Scene, { questionnaire }: Evaluation): Promise<Questionnaire> => {
  const put = await tx.get(questionnaires, partition, questionnaire);
  if (!put) throw inputError('form-gone', words.gone);
  return put;
};

/** What one is asked. @throws input error `not-yours` */
export const taskOf = async (scene: Scene, id: unknown): Promise<Task> => {
  const { tx, partition, now } = scene;
  const found = await mine(scene, id);
  const session = await sessionOf(tx, partition, found.session);
  const evaluation = asBegun(found, session, await tx.get(attendances, partition, found.id), now);
  const put = await questionsOf(scene, evaluation);
  const response = await answersOf(scene, evaluation);
  return { evaluation, put, response, session, times: timesOf(evaluation, response, scene.actor.person) };
};

export const isOpenNow = ({ now }: Scene, { evaluation, session }: Task): boolean => canAnswer(evaluation, session, now);

/** As it is: the form with what has been given, or what was sent. */
const shown = (scene: Scene, task: Task, wrong: readonly Wrong[] = [], notice?: string): Promise<Told> => {
  const asking = { ...task, ...(notice !== undefined && { notice }) };
  const done = wrong.length === 0 && isGiven(task);
  return done || !isOpenNow(scene, task) ? receipt(scene, asking) : formCard(scene, { ...asking, wrong });
};

/** Shows one, as it is. */
export const showEvaluation = async (scene: Scene, id: unknown): Promise<Told> => shown(scene, await taskOf(scene, id));

/** Opens what was sent, to be changed. */
export const changeAnswers = async (scene: Scene, id: unknown): Promise<Told> => {
  const task = await taskOf(scene, id);
  return isOpenNow(scene, task) ? formCard(scene, { ...task, wrong: [] }) : shown(scene, task);
};

/** What stands after something was given: what is asked now as it was given now, and what was given to the rest before. */
const merged = ({ put, times }: Task, time: Time, last: Answers, given: Answers): Answers =>
  Object.fromEntries(
    put.questions.flatMap((question) => {
      const value = (times(question, time) ? given : last)[question.id];
      return value === undefined ? [] : [[question.id, value]];
    }),
  );

const isContact = ({ use }: Asked): boolean => use === 'contact';

/** What has been given, taken in: that somebody wants to be contacted is no answer, and stands with their name. */
const taken = (task: Task, read: Read): Task => {
  const { evaluation, put, response } = task;
  const { contact: _, ...rest } = evaluation;
  const { [put.questions.find(isContact)?.id ?? '']: wish, ...after } = merged(task, 'after', response.after, read.after);
  const before = merged(task, 'before', response.before, read.before);
  return {
    ...task,
    evaluation: { ...rest, ...(wish === 'yes' && { contact: true as const }) },
    response: { ...response, before, after },
  };
};

const keep = async (scene: Scene, task: Task, read: Read, sent: boolean): Promise<void> => {
  const { tx, partition } = scene;
  const { evaluation, response, put } = taken(task, read);
  const isBefore = evaluation.state === 'before';
  const next: Response = {
    ...response,
    questionnaire: put.id,
    remembered: response.remembered || (!isBefore && Object.keys(read.before).length > 0),
    sent: sent && !isBefore,
    revision: response.revision + 1,
  };
  await tx.put(responses, partition, next);
  const state = isBefore ? 'before' : sent ? 'answered' : 'draft';
  const kept: Evaluation = { ...evaluation, response: next.id, version: evaluation.version + 1, state };
  await tx.put(evaluations, partition, kept);
  await tellOfContact(scene, task.evaluation, kept);
};

/** Works on the form that was pressed, if it is open and as it was drawn; a stale or repeated press shows it as it is. */
const onOpen = async (
  scene: Scene,
  { evaluation: id, version }: Pressed,
  given: Given,
  work: (task: Task, read: Read) => Promise<Told>,
): Promise<Told> => {
  const task = await taskOf(scene, id);
  if (!isOpenNow(scene, task) || task.evaluation.version !== version) return shown(scene, task);
  return work(task, readGiven(task.put.questions, given, task.times));
};

/** Sends the answers; where something is wrong or missing they are kept as a draft, with what is to be done. */
export const sendAnswers = (scene: Scene, pressed: Pressed, given: Given): Promise<Told> =>
  onOpen(scene, pressed, given, async (task, read) => {
    const { wrong } = read;
    // What was sent stays sent as it was, until what takes its place is whole.
    if (wrong.length > 0 && task.evaluation.state === 'answered') return formCard(scene, { ...taken(task, read), wrong });
    await keep(scene, task, read, wrong.length === 0);
    return shown(scene, await taskOf(scene, pressed.evaluation), wrong);
  });

/** Keeps what there is, to be gone on with later. */
export const keepDraft = (scene: Scene, pressed: Pressed, given: Given): Promise<Told> =>
  onOpen(scene, pressed, given, async (task, read) => {
    if (task.evaluation.state === 'answered') return shown(scene, task);
    const wrong = read.wrong.filter(({ is }) => is !== 'missing');
    await keep(scene, task, read, false);
    return shown(scene, await taskOf(scene, pressed.evaluation), wrong, wrong.length === 0 ? words.kept : undefined);
  });

/** Sends what was typed one thing at a time; says what is wrong with it, and then keeps nothing of it. */
export const sendTyped = async (scene: Scene, id: unknown, given: Given): Promise<readonly Wrong[]> => {
  const task = await taskOf(scene, id);
  if (!isOpenNow(scene, task)) return [];
  const read = readGiven(task.put.questions, given, task.times);
  if (read.wrong.length === 0) await keep(scene, task, read, true);
  return read.wrong;
};
