import type { Model, Told } from '../cards/index.ts';
import { fits, plain } from '../cards/index.ts';
import { dayInWords } from './day-and-time.ts';
import type { Entry } from './entry.ts';
import type { Field, Problem, Values } from './field.ts';
import type { Form } from './form.ts';
import { isPicked } from './read.ts';
import { words } from './words.ts';

type Drawn = Model<'entry'>['fields'][number];

const errorOf = (field: Field): string => {
  switch (field.kind) {
    case 'text':
      return words.required;
    case 'date':
    case 'time':
    case 'choice':
    case 'person':
      return words[field.kind];
    case 'number':
      return words.number(field.min, field.max);
  }
};

/** More choices than these fold up, where one is to be chosen. */
const many = 4;

/** What was typed of a value, and what was picked of it. */
const typedAndPicked = (field: Field, value: string): { value: string; picked: string } => {
  if (field.kind !== 'person') return { value, picked: '' };
  const all = value.split(',');
  return { value: all.filter((one) => !isPicked(one)).join(', '), picked: all.filter(isPicked).join(',') };
};

const drawn = (field: Field, value: string): Drawn => ({
  id: `f-${field.id}`,
  kind: field.kind,
  label: field.required ? field.label : words.optional(field.label),
  hint: field.hint ?? null,
  example: field.kind === 'text' && field.example ? { text: field.example.text, lines: [...field.example.lines] } : null,
  ...typedAndPicked(field, value),
  required: field.required === true,
  error: errorOf(field),
  long: field.kind === 'text' && field.long === true,
  max: field.kind === 'text' || field.kind === 'number' ? field.max : 0,
  min: field.kind === 'number' ? field.min : 0,
  choices: field.kind === 'choice' ? [...field.choices] : [],
  many: field.kind === 'choice' && field.many === true,
  style: field.kind === 'choice' && !field.many && field.choices.length > many ? 'compact' : 'expanded',
});

/** What is shown of a value in a sentence. */
export const valueInWords = (field: Field, value: string): string => {
  if (field.kind === 'date' && value !== '') return dayInWords(value);
  if (field.kind !== 'choice') return plain(value, 60);
  return value
    .split(',')
    .map((one) => field.choices.find((c) => c.value === one)?.title ?? one)
    .join(', ');
};

const asking = (field: Field, value: string): string => {
  if (value !== '') return (field.required ? words.askingKept : words.askingKeptOptional)(valueInWords(field, value));
  if (field.required) return words.askingRequired;
  return field.kind === 'choice' && field.many ? words.askingMany : words.askingOptional;
};

const numbered = (field: Field): Field =>
  field.kind === 'choice' ? { ...field, choices: field.choices.map((c, i) => ({ ...c, title: `${i + 1}. ${c.title}` })) } : field;

const view = (form: Form, entry: Entry, problems: readonly Problem[], given = entry.values): Told => {
  const asked = form.fields.find(({ id }) => id === entry.asking);
  const fields = asked ? [numbered(asked)] : form.fields;
  const labels = new Map(form.fields.map(({ id, label }) => [id, label]));
  const free = fields.some((field) => field.kind === 'text' && field.long);
  return {
    view: {
      card: 'entry',
      model: {
        heading: form.heading,
        intro: asked ? null : (form.intro ?? null),
        theirProblems: problems.map(({ field, text }) => (field && !asked ? `${labels.get(field) ?? field}: ${text}` : text)),
        fields: fields.map((field) => drawn(field, given[field.id] ?? '')),
        worry: free ? (form.worry ?? null) : null,
        typing: asked ? asking(asked, entry.values[asked.id] ?? '') : words.typing,
        submit: asked ? words.next : form.submit,
        back: asked !== undefined,
      },
    },
    carried: { entry: entry.id, version: entry.version },
  };
};

/** What is shorter than this in bytes leaves room enough on a card for the form round it. */
const short = 8_000;

/** Whether what has been filled in is short enough for a card of its own. */
const hasRoom = (told: Told, given: Values): boolean =>
  Buffer.byteLength(JSON.stringify(given)) < short || fits(told.view, told.carried ?? {});

/** Whether all of the form goes on one card, with what has been filled in. */
export const fitsWhole = (
  form: Form,
  { asking: _, ...whole }: Entry,
  problems: readonly Problem[],
  given = whole.values,
): boolean => hasRoom(view(form, whole, problems, given), given);

/**
 * The card: all of the form, or the one field that is asked for. Every field's value is kept in it, right or wrong; what is too long
 * for any card is kept by the bot alone.
 */
export const entryView = (form: Form, entry: Entry, problems: readonly Problem[], given = entry.values): Told => {
  const told = view(form, entry, problems, given);
  return hasRoom(told, given) ? told : view(form, entry, [...problems, { text: words.keptUnseen }], {});
};
