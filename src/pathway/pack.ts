import { z } from 'zod/v4';
import { evaluation, silent } from './pack-evaluation.ts';
import { duration, id, source, words } from './pack-words.ts';

/**
 * The shape of a framework pack: everything one partnership's strategy says that a training bot can act on, as data.
 * A new partnership is a new file of this shape in `data/frameworks/` and nothing else.
 *
 * A `source` is the section of the pack's own document (for example `Appendix 4, row 5`), or the word `default` where the
 * document is silent and the project has chosen; a default is never shown as the partnership's rule.
 */

const isoDate = z.iso.date('expected a date such as 2020-04-01');

export const requirements = ['required', 'recommended', 'suitable', 'conditional', 'optional'] as const;
export const requirement = z.enum(requirements);

export type Condition =
  | 'everyone'
  | { group: string[] }
  | { answer: string; is: string[] }
  | { all: Condition[] }
  | { any: Condition[] };

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.literal('everyone'),
    z.strictObject({ group: z.array(z.string()).min(1) }),
    z.strictObject({ answer: z.string(), is: z.array(z.string()).min(1) }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
  ]),
);

const role = z.strictObject({
  title: words.max(120),
  /** Where in the document this title stands when it is not the section of its group. */
  source: source.optional(),
});

const group = z.strictObject({
  id,
  label: words.max(60),
  description: words,
  /** The intercollegiate level(s) that the document itself puts beside this group. */
  intercollegiate: z.array(z.string()).default([]),
  source,
  roles: z.array(role),
});

const questionValue = z.strictObject({
  value: id,
  label: words.max(300),
  /** Workforce groups that this answer places somebody in. */
  places: z.array(z.string()).default([]),
});

export const question = z.strictObject({
  id,
  prompt: words.max(300),
  kind: z.enum(['one', 'yes-no', 'many']),
  values: z.array(questionValue).min(2),
  /** The question is put only to those for whom this holds; for everybody else an answer to it counts for nothing. */
  askedWhen: condition.optional(),
});

const training = z.strictObject({
  id,
  title: words.max(160),
  provider: words,
  delivery: words.nullable(),
  audience: words,
  outcomes: z.array(z.strictObject({ heading: words.max(120).nullable(), items: z.array(words).min(1) })),
  prerequisites: z.array(z.strictObject({ training: id, orEquivalent: z.boolean().default(false), source })).default([]),
  /** The first entry whose condition holds is the one that counts. */
  refresh: z
    .array(z.strictObject({ when: condition.default('everyone'), every: duration, how: words.nullable().default(null), source }))
    .default([]),
  source,
});

const rule = z.strictObject({
  id,
  when: condition,
  brings: z.array(id).min(1),
  requirement,
  /** In words, for `conditional`. */
  condition: words.nullable().default(null),
  /** Names a set of alternatives of which one is enough. */
  oneOf: id.nullable().default(null),
  /** Second person, plain. `{group}` stands for the label, or labels, of the groups that brought it in. */
  reason: words,
  source,
});

const note = z.strictObject({
  id,
  when: condition,
  kind: z.enum(['information', 'silence', 'contradiction']),
  text: words,
  /** Both sides of a contradiction, each with its place in the document. */
  readings: z.array(z.strictObject({ text: words, source })).default([]),
  source,
});

/** Something that a strategy lists by name and that people can be put on. */
const course = z.strictObject({
  id,
  title: words.max(160),
  kind: z.enum(['course', 'briefing', 'conference', 'forum', 'e-learning']),
  delivery: words.nullable().default(null),
  /** How long it is, where the document says. */
  hours: z.number().positive().max(100).nullable().default(null),
  /** The trainings that it counts as. */
  gives: z.array(id).default([]),
  /** The trainings that the project would offer it beside where the document maps it to none: never shown as the partnership's rule. */
  suggestedFor: z.array(id).default([]),
  /** The trainings that come before it. */
  needs: z.array(id).default([]),
  audience: words.nullable().default(null),
  /** The groups that it is for, where the document says; none is everybody. */
  groups: z.array(z.string()).default([]),
  outcomes: z.array(words).default([]),
  /** What people rate themselves on before and after it, where the document says. */
  statements: z.strictObject({ items: z.array(words).min(1).max(12), source }).optional(),
  source,
});

/** How much training a year the document asks of those for whom `when` holds. */
const hoursPerYear = z
  .strictObject({
    when: condition.default('everyone'),
    min: z.number().positive().max(200),
    max: z.number().positive().max(200),
    note: words.nullable().default(null),
    source,
  })
  .refine((h) => h.min <= h.max, { path: ['max'], message: 'expected no fewer hours than the least' });

const contact = z.strictObject({
  kind: z.enum(['website', 'email', 'phone', 'booking']),
  label: words.max(120),
  value: words.max(300),
  source,
});

export const pack = z.strictObject({
  id,
  partnership: words.max(160),
  /** What people call it in conversation: "Somerset". */
  shortName: words.max(60),
  document: words.max(200),
  period: z
    .strictObject({ label: words.max(60), from: isoDate, to: isoDate, source })
    .refine((p) => p.from <= p.to, { path: ['to'], message: 'expected no day before the first' }),
  contacts: z.array(contact),
  groups: z.array(group),
  questions: z.array(question),
  training: z.array(training).min(1),
  courses: z.array(course).default([]),
  hoursPerYear: hoursPerYear.optional(),
  evaluation: evaluation.default(silent),
  rules: z.array(rule).min(1),
  notes: z.array(note),
});

export type Pack = z.infer<typeof pack>;
export type Question = z.infer<typeof question>;
export type Requirement = z.infer<typeof requirement>;
export type Training = z.infer<typeof training>;
export type PackCourse = z.infer<typeof course>;
export type Rule = z.infer<typeof rule>;
export type Note = z.infer<typeof note>;
export type Group = z.infer<typeof group>;
