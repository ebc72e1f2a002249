import type { Person } from '../../people/index.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Asked } from '../questionnaire.ts';
import type { Answers, Response } from '../response.ts';

/** The two times at which something is asked. */
export const bothTimes = ['before', 'after'] as const;
export type Time = (typeof bothTimes)[number];

/** What was given, by question id. */
export type Given = Readonly<Record<Time, Answers>>;

/** What is wrong with what was given at a question. */
export interface Wrong {
  question: string;
  time: Time;
  is: 'unknown-answer' | 'too-long' | 'missing';
}

export interface Read {
  before: Answers;
  after: Answers;
  wrong: Wrong[];
}

/** What a question may be asked at: all after; before, what is asked twice, in a quiz only before it. */
export const askedAt = ({ kind, twice }: Asked, time: Time, isBefore: boolean): boolean =>
  time === 'after' ? !isBefore : twice && (isBefore || kind !== 'quiz');

/** Whether a question is put to somebody at a time. */
export type Times = (question: Asked, time: Time) => boolean;

/**
 * What is asked of somebody now, and when: the before together with the after where it has not been given, and nothing that their
 * profile says.
 */
export const timesOf =
  ({ state }: Pick<Evaluation, 'state'>, { before, remembered }: Response, person: Pick<Person, 'sector'> | undefined): Times =>
  (question, time) =>
    askedAt(question, time, state === 'before') &&
    !(question.use === 'sector' && person?.sector !== undefined) &&
    (time === 'after' || state === 'before' || remembered || before[question.id] === undefined);

const known = (question: Asked, value: string): boolean => {
  if (question.kind === 'rating') {
    const point = /^\d$/.test(value) ? Number(value) : -1;
    return point >= (question.aside === undefined ? 1 : 0) && point <= question.points.length;
  }
  const values = question.choices.map((choice) => choice.value);
  const chosen = question.many ? value.split(',') : [value];
  return chosen.every((one) => values.includes(one)) && new Set(chosen).size === chosen.length;
};

const tidy = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

/** One answer: as it is kept, and what is wrong with it. A text that is too long is kept as far as it may be. */
const readOne = (question: Asked, raw: string): { value: string; is?: 'unknown-answer' | 'too-long' } => {
  const value = tidy(raw);
  if (value === '') return { value: '' };
  if (question.kind !== 'text') return known(question, value) ? { value } : { value: '', is: 'unknown-answer' };
  const all = [...value];
  const max = question.max ?? 1_000;
  return all.length > max ? { value: all.slice(0, max).join('').trim(), is: 'too-long' } : { value };
};

/** Answers to a questionnaire; what it does not ask is left out, and what must be answered and is not is missing. Pure. */
export const readGiven = (questions: readonly Asked[], given: Given, times: Times): Read => {
  const read: { before: Record<string, string>; after: Record<string, string> } = { before: {}, after: {} };
  const wrong: Wrong[] = [];
  for (const question of questions)
    for (const time of bothTimes) {
      if (!times(question, time)) continue;
      const { value, is } = readOne(question, given[time][question.id] ?? '');
      if (value !== '') read[time][question.id] = value;
      if (is) wrong.push({ question: question.id, time, is });
      else if (value === '' && question.required) wrong.push({ question: question.id, time, is: 'missing' });
    }
  return { ...read, wrong };
};
