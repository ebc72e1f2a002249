import type { Told } from '../../cards/index.ts';
import {
  type AboutIds,
  type Entry,
  entries,
  entriesOf,
  type Field,
  type FormKind,
  type FormKinds,
  openForm,
  type Values,
} from '../../entry/index.ts';
import type { ActName, Scene } from '../../people/index.ts';
import type { Transaction } from '../../store/port.ts';
import { attendanceId } from '../../training/index.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Asked } from '../questionnaire.ts';
import { isOpenNow, sendTyped, showEvaluation, type Task, taskOf } from './acts.ts';
import { answerInWords, choicesOf } from './answer.ts';
import { withContact } from './card.ts';
import { bothTimes, type Given, readGiven, type Time } from './read.ts';
import { fieldId, numbered } from './sections.ts';
import { words } from './words.ts';

/** Which of two times a question is asked at, and what was said to it before, where that matters. */
const aside = (question: Asked, time: Time, { times: asked, response }: Task): string => {
  if (!question.twice || question.kind === 'quiz') return '';
  const earlier = response.before[question.id];
  if (asked(question, 'before')) return ` (${words.labels[time].toLowerCase()})`;
  return earlier === undefined ? '' : ` (${words.typed.now(answerInWords(question, earlier))})`;
};

const fieldOf = (question: Asked, name: string, time: Time, task: Task): Field => {
  const lead = question.lead === undefined ? '' : `${question.lead} `;
  const head = { id: fieldId(time, question.id), label: `${lead}${name}${aside(question, time, task)}` };
  const required = question.required ? { required: true as const } : {};
  if (question.kind === 'text') return { ...head, kind: 'text', max: question.max ?? 1_000, long: true };
  return { ...head, ...required, kind: 'choice', choices: choicesOf(question), ...(question.many && { many: true }) };
};

const fieldsOf = (task: Task): Field[] =>
  numbered(task.put.questions).flatMap(({ question, name }) =>
    bothTimes.filter((time) => task.times(question, time)).map((time) => fieldOf(question, name, time, task)),
  );

const givenIn = (values: Values): Given => {
  const of = (time: Time) =>
    Object.fromEntries(Object.entries(values).flatMap(([id, v]) => (id.startsWith(fieldId(time, '')) ? [[id.slice(2), v]] : [])));
  return { before: of('before'), after: of('after') };
};

const valuesOf = (given: Given): Values =>
  Object.fromEntries(bothTimes.flatMap((time) => Object.entries(given[time]).map(([id, value]) => [fieldId(time, id), value])));

const idOf = ({ actor }: Scene, { session = '' }: AboutIds): string => attendanceId(session, actor.person.id);

/** The same questions one at a time. Nothing of it is kept until the last is answered. */
const evaluationForm: FormKind<Scene> = {
  form: async (scene, about) => {
    const task = await taskOf(scene, idOf(scene, about));
    return {
      heading: task.evaluation.state === 'before' ? words.headingBefore : words.heading,
      submit: words.send,
      fields: fieldsOf(task),
      oneByOne: true,
      worry: [words.names, words.worry(scene.worry)].join(' '),
    };
  },
  done: async (scene, about, values) =>
    (await sendTyped(scene, idOf(scene, about), givenIn(values))).map(({ question, time, is }) => ({
      field: fieldId(time, question),
      text: words.flags[is],
    })),
  shown: (scene, about) => showEvaluation(scene, idOf(scene, about)),
};

export const evaluationForms = { evaluation: { ...evaluationForm, act: 'answer-evaluation' } } as const satisfies Record<
  string,
  FormKind<Scene> & { act: ActName }
>;

const typedOf = async (tx: Transaction, partition: string, { person, session }: Evaluation): Promise<Entry[]> =>
  (await entriesOf(tx, partition, person)).filter(({ form, about }) => form === 'evaluation' && about['session'] === session);

/** What they were typing before and have not sent, to go on with; what is opened by this very act is left alone. */
const takeTyped = async ({ tx, partition, activity }: Scene, evaluation: Evaluation): Promise<Values> => {
  const before = (await typedOf(tx, partition, evaluation)).filter(({ seen }) => activity === '' || !seen.includes(activity));
  for (const { id } of before) await tx.remove(entries, partition, id);
  return before.find(({ state }) => state === 'open')?.values ?? {};
};

/** Asks the same one at a time from now on; it starts from what has been kept or typed, and from what stands on the card. */
export const askOneByOne = async (scene: Scene, forms: FormKinds<Scene>, id: unknown, given: Given): Promise<Told> => {
  const task = await taskOf(scene, id);
  if (!isOpenNow(scene, task)) return showEvaluation(scene, id);
  const { evaluation, put, response } = task;
  const typed = await takeTyped(scene, evaluation);
  const kept = { before: response.before, after: withContact(put.questions, evaluation, response.after) };
  const now = readGiven(put.questions, given, task.times);
  const values = { ...valuesOf(kept), ...typed, ...valuesOf(now) };
  const asked = new Set(fieldsOf(task).map((field) => field.id));
  const theirs = Object.fromEntries(Object.entries(values).filter(([field]) => asked.has(field)));
  return openForm(scene, forms, 'evaluation', { session: evaluation.session }, theirs);
};

/** Drops what somebody was typing about a session. */
export const forgetTyped = async (tx: Transaction, partition: string, evaluation: Evaluation): Promise<void> => {
  for (const { id } of await typedOf(tx, partition, evaluation)) await tx.remove(entries, partition, id);
};
