import type { Told } from '../../cards/index.ts';
import { type Field, type FormKind, type FormKinds, openForm, type Values } from '../../entry/index.ts';
import { type AnswersGiven, choicesOf, numbered, readGiven } from '../../evaluation/index.ts';
import type { Scene } from '../../people/index.ts';
import { canAnswer } from '../follow-up.ts';
import { sendTyped, showFollowUp } from './acts.ts';
import { times } from './form-card.ts';
import { mine, type Task, taskOf } from './task.ts';
import { words } from './words.ts';

const fieldsOf = ({ put }: Task): Field[] =>
  numbered(put?.questions ?? []).map(({ question, name }) => {
    const lead = question.lead === undefined ? '' : `${question.lead} `;
    const head = { id: question.id, label: `${lead}${name}` };
    const required = question.required ? { required: true as const } : {};
    if (question.kind === 'text') return { ...head, kind: 'text', max: question.max ?? 1_000, long: true };
    return { ...head, ...required, kind: 'choice', choices: choicesOf(question), ...(question.many && { many: true }) };
  });

const givenIn = (values: Values): AnswersGiven => ({ before: {}, after: values });

/** The same questions one at a time. Nothing of it is kept until the last is answered. */
export const followUpForm: FormKind<Scene> = {
  form: async (scene, { 'follow-up': id }) => {
    const task = await taskOf(scene, await mine(scene, id));
    const heading = task.one.as === 'supervisor' ? words.about : words.heading;
    return { heading, submit: words.send, fields: fieldsOf(task), oneByOne: true, worry: words.note(scene.worry) };
  },
  done: async (scene, { 'follow-up': id }, values) =>
    (await sendTyped(scene, id, givenIn(values))).map(({ question }) => ({ field: question, text: words.missing })),
  shown: (scene, { 'follow-up': id }) => showFollowUp(scene, id),
};

/** Asks one thing at a time from now on, from what has been kept and what stands on the card. */
export const askFollowUp = async (scene: Scene, forms: FormKinds<Scene>, id: unknown, given: AnswersGiven): Promise<Told> => {
  const task = await taskOf(scene, await mine(scene, id));
  if (!canAnswer(task.one) || !task.put) return showFollowUp(scene, id);
  const now = readGiven(task.put.questions, given, times);
  return openForm(scene, forms, 'follow-up', { 'follow-up': task.one.id }, { ...task.given, ...now.after });
};
