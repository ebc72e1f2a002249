import { createHash } from 'node:crypto';
import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';
import type { CourseQuestions } from '../training/index.ts';
import { type Form, type FormQuestion, measures, type Scale, uses } from './forms/form.ts';

/** One question as it was put, with its scale. Its id is bound to its words: put in other words, it is another question. */
const asked = z.strictObject({
  id: z.string(),
  kind: z.enum(['rating', 'text', 'choice', 'quiz']),
  text: z.string(),
  short: z.string(),
  /** What is asked of it and of those with it: "How good is your understanding of each of these?" */
  lead: z.string().optional(),
  measures: z.enum(measures),
  /** Asked before and after. */
  twice: z.boolean(),
  required: z.boolean(),
  /** Of a rating, from the least to the most: the answers are `1` and up. */
  points: z.array(z.string()),
  /** Of a rating: the answer `0`, which says nothing of it. */
  aside: z.string().optional(),
  choices: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  many: z.boolean(),
  /** Of a quiz: the value of the right choice. */
  right: z.string().optional(),
  max: z.number().int().optional(),
  use: z.enum(uses).optional(),
});
export type Asked = z.infer<typeof asked>;

/** What somebody is asked: a form with the course's own statements and quiz in it. What was put to people is never changed. */
const questionnaire = z.strictObject({
  /** Of its content. */
  id: z.string(),
  form: z.string(),
  version: z.number().int(),
  intro: z.string(),
  questions: z.array(asked),
});
export type Questionnaire = z.infer<typeof questionnaire>;

export const questionnaires: Collection<Questionnaire> = {
  name: 'questionnaires',
  schema: questionnaire,
  indexes: {},
  owner: () => undefined,
  kept: 'as long as there are answers to it',
  onErasure: 'keep-without-person',
};

const hash = (content: unknown, length: number): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, length);

const bound = (name: string, question: Omit<Asked, 'id'>): Asked => ({ id: `${name}-${hash(question, 10)}`, ...question });

const none = { points: [], choices: [], many: false, twice: false, required: false };

const scaled = ({ points, aside }: Scale) => ({ points, ...(aside === undefined ? {} : { aside }) });

/** What a course has of its own to ask. */
export type Own = Partial<Pick<CourseQuestions, 'statements' | 'quiz'>>;

const put = (question: FormQuestion, { scales }: Form, own: Own): Asked[] => {
  const { text, short, measures: measuring } = question;
  const base = { ...none, text, short, measures: measuring };
  switch (question.kind) {
    case 'rating': {
      const { id, required, use, scale } = question;
      return [bound(id, { ...base, kind: 'rating', required, ...scaled(scales[scale] ?? { points: [] }), ...(use && { use }) })];
    }
    case 'statements': {
      const { scale, items, id } = question;
      const statements = own.statements?.length ? own.statements : items;
      return statements.map((item) =>
        bound(id, {
          ...base,
          kind: 'rating',
          text: item,
          short: item,
          lead: text,
          twice: true,
          required: true,
          ...scaled(scales[scale] ?? { points: [] }),
        }),
      );
    }
    case 'quiz':
      return (own.quiz ?? []).map(({ text: asks, choices, right }) =>
        bound(question.id, {
          ...base,
          kind: 'quiz',
          text: asks,
          short: asks,
          lead: text,
          twice: true,
          required: true,
          choices: choices.map((label, i) => ({ value: String(i + 1), label })),
          right: String(right + 1),
        }),
      );
    case 'text': {
      const { id, max, use } = question;
      return [bound(id, { ...base, kind: 'text', max, ...(use && { use }) })];
    }
    case 'choice': {
      const { id, choices, many, use } = question;
      return [bound(id, { ...base, kind: 'choice', choices, many, ...(use && { use }) })];
    }
  }
};

const whole = ({ id, version, intro }: Form, questions: Asked[]): Questionnaire => {
  const content = { form: id, version, intro, questions };
  return { id: hash(content, 24), ...content };
};

/** What was put together last from each form: all the people of a session are asked the same. */
const lately = new WeakMap<Form, { asks: string; questionnaire: Questionnaire }>();

/** A form as it is put to the people of a course, whose own statements and quiz go into it. Pure. */
export const putTogether = (form: Form, own: Own): Questionnaire => {
  const asks = JSON.stringify([own.statements, own.quiz]);
  const last = lately.get(form);
  if (last?.asks === asks) return last.questionnaire;
  const questions = form.questions.flatMap((question) => put(question, form, own));
  const questionnaire = whole(form, questions);
  lately.set(form, { asks, questionnaire });
  return questionnaire;
};

/** A form as it is put to them some time later, with the very statements that they rated themselves on then. Pure. */
export const putLater = (form: Form, statements: readonly Asked[]): Questionnaire =>
  whole(
    form,
    form.questions.flatMap((question) =>
      question.kind === 'statements' && statements.length > 0 ? statements : put(question, form, {}),
    ),
  );

/** Keeps what is put to people, once. */
export const keepQuestionnaire = async (tx: Transaction, partition: string, put: Questionnaire): Promise<void> => {
  if (!(await tx.get(questionnaires, partition, put.id))) await tx.put(questionnaires, partition, put);
};
