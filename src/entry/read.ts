import { readDay, readTime } from './day-and-time.ts';
import { isEmail } from './email.ts';
import type { Choice, Field, Values } from './field.ts';
import { words } from './words.ts';

/** What was given at a field, or what is wrong with it. An empty value is a blank. */
export type Read = { value: string } | { problem: string };

const option = (choices: readonly Choice[], text: string): string | undefined => {
  const said = text.trim().toLowerCase();
  const numbered = /^\d+$/.test(said) ? choices[Number(said) - 1] : undefined;
  const named = choices.find((c) => c.value.toLowerCase() === said || c.title.toLowerCase() === said);
  const begun = said.length >= 3 ? choices.filter((c) => c.title.toLowerCase().startsWith(said)) : [];
  return (named ?? numbered ?? (begun.length === 1 ? begun[0] : undefined))?.value;
};

const chosen = (field: Field & { kind: 'choice' }, text: string): Read => {
  const parts = field.many ? text.split(',') : [text];
  const values = parts.filter((part) => part.trim() !== '').map((part) => option(field.choices, part));
  const known = values.flatMap((value) => value ?? []);
  return known.length === values.length ? { value: [...new Set(known)].join(',') } : { problem: words.choice };
};

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether it is the object id of an account; otherwise a person is given by e-mail. */
export const isPicked = (value: string): boolean => guid.test(value);

const persons = (text: string, most: number): Read => {
  const given = [...new Set(text.toLowerCase().split(/[\s,;]+/))].filter((one) => one !== '');
  if (given.length > most) return { problem: words.tooMany(most) };
  return given.every((one) => isPicked(one) || isEmail(one)) ? { value: given.join(',') } : { problem: words.person };
};

/** What a card gave at a field: of persons, those who were typed and those who were picked. */
export const givenAt = ({ id, kind }: Field, given: Values): string =>
  kind === 'person' ? `${given[id] ?? ''},${given[`${id}-pick`] ?? ''}` : (given[id] ?? '');

/** Reads what somebody gave at a field, typed or picked: `today` (`YYYY-MM-DD`) tells which year a day without one is in. */
export const readField = (field: Field, given: string, today: string): Read => {
  const text = given.normalize('NFC').trim().replace(/^,$/, '');
  if (text === '') return field.required ? { problem: words.required } : { value: '' };
  const or = (value: string | undefined, problem: string): Read => (value === undefined ? { problem } : { value });
  switch (field.kind) {
    case 'text':
      return [...text].length > field.max ? { problem: words.tooLong(field.max) } : { value: text };
    case 'date':
      return or(readDay(text, today), words.date);
    case 'time':
      return or(readTime(text), words.time);
    case 'number': {
      const number = Number(text);
      const good = Number.isInteger(number) && number >= field.min && number <= field.max;
      return or(good ? String(number) : undefined, words.number(field.min, field.max));
    }
    case 'choice':
      return chosen(field, text);
    case 'person':
      return persons(text, field.most);
  }
};
