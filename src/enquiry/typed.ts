import type { Question, RawAnswers } from '../pathway/index.ts';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9, ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

const unsureWords = new Set([
  'not sure',
  'unsure',
  'im not sure',
  'i m not sure',
  'i am not sure',
  'dont know',
  'don t know',
  'i don t know',
  'skip',
  'no idea',
  'maybe',
]);
const yesWords = new Set([
  'yes',
  'y',
  'yep',
  'yeah',
  'yes i am',
  'yes i do',
  'that s right',
  'thats right',
  'correct',
  'i do',
  'i am',
]);
const noWords = new Set(['no', 'n', 'nope', 'no i am not', 'no i don t', 'not me', 'wrong', 'that s wrong']);
const noneWords = new Set(['none', 'none of these', 'none of them', 'no', 'nothing']);

export const isYes = (text: string): boolean => yesWords.has(plain(text));
export const isNo = (text: string): boolean => noWords.has(plain(text));

export type TypedAnswer = { answer: RawAnswers[string] } | 'unsure';

/** The option that `text` names: by its number as shown, its words, or the beginning of them if only one begins so. */
const option = (question: Question, text: string): string | undefined => {
  const number = /^\d+$/.test(text) ? Number(text) : undefined;
  if (number !== undefined) {
    // Where the answers are numbers themselves (a level from 1 to 6) both readings agree: they are shown in order.
    return question.values[number - 1]?.value;
  }
  const exact = question.values.find((v) => plain(v.label) === text || v.value === text.replaceAll(' ', '-'));
  if (exact) return exact.value;
  const beginning = text.length >= 3 ? question.values.filter((v) => plain(v.label).startsWith(text)) : [];
  return beginning.length === 1 ? beginning[0]?.value : undefined;
};

/** Reads what somebody typed in answer to one question; undefined when it is no answer to it. */
export const readTyped = (question: Question, typed: string): TypedAnswer | undefined => {
  const text = plain(typed);
  if (unsureWords.has(text)) return 'unsure';
  if (question.kind === 'yes-no') {
    if (yesWords.has(text) || text === '1') return { answer: 'yes' };
    return noWords.has(text) || text === '2' ? { answer: 'no' } : undefined;
  }
  if (question.kind === 'many') {
    if (noneWords.has(text)) return { answer: [] };
    const parts = /^[\d, ]+$/.test(text) ? text.split(/[, ]+/) : text.split(/,/).map((p) => p.trim());
    const values = parts.filter((p) => p !== '').map((p) => option(question, p));
    return values.length > 0 && values.every((v) => v !== undefined)
      ? { answer: values.filter((v) => v !== undefined) }
      : undefined;
  }
  const value = option(question, text);
  return value === undefined ? undefined : { answer: value };
};
