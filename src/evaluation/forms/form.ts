import { z } from 'zod/v4';

/**
 * What people are asked after training, as data in `data/forms`: one file a form, of this shape. A form is raised in `version` when
 * its questions change; answers that were given to an older one stay answers to that.
 */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');
const words = z.string().trim().min(1).max(600);

/** Kirkpatrick's four levels: how it was felt, what was learned, what is done differently, what came of it. */
export const measures = ['reaction', 'learning', 'behaviour', 'results'] as const;

const asked = {
  id,
  text: words,
  /** A few words for a report. */
  short: words.max(60),
  measures: z.enum(measures),
  /** Which strategies ask it, and where in their documents; none is the project's own. */
  asks: z.array(z.strictObject({ framework: id, section: words.max(160) })).default([]),
};

/** What is done with an answer, where more is than showing it in reports. */
export const uses = [
  /** Taken away from it: shown to the person again at three months. */
  'idea',
  /** May be quoted if `may-quote` says yes. */
  'quote',
  'may-quote',
  /** About the trainer: goes to an officer first. */
  'trainer',
  'comment',
  /** Other training that is wanted. */
  'need',
  /** Yes: an officer may get in touch. Kept apart from the answers. */
  'contact',
  /** Asked only of those whose profile does not say it. */
  'sector',
  /** Some time after: what became of what they took away, which they are shown again above it. */
  'became',
  /** What came of it for a child or a family: used elsewhere if `may-use-example` says yes, and once an officer has cleared it. */
  'example',
  'may-use-example',
  /** Yes: an officer may ring for an interview. Kept apart from the answers. */
  'interview',
] as const;
const use = z.enum(uses);

const choice = z.strictObject({ value: id, label: words.max(80) });

const question = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      ...asked,
      kind: z.literal('rating'),
      scale: id,
      required: z.boolean().default(false),
      use: use.extract(['trainer', 'became']).optional(),
    }),
    /**
     * The course's own statements, each rated before and after; where it has none, these, and with no items it is asked only where
     * the course has some. Some time after: the very ones that were rated then, in their words and on their scale.
     */
    z.strictObject({ ...asked, kind: z.literal('statements'), scale: id, items: z.array(words.max(200)).max(12) }),
    /** The course's own quiz, before and after; where it has none, nothing is asked. */
    z.strictObject({ ...asked, kind: z.literal('quiz') }),
    z.strictObject({
      ...asked,
      kind: z.literal('text'),
      max: z.number().int().min(50).max(2000),
      use: use.extract(['idea', 'quote', 'trainer', 'comment', 'need', 'became', 'example']).optional(),
    }),
    z.strictObject({
      ...asked,
      kind: z.literal('choice'),
      choices: z.array(choice).min(2).max(14),
      many: z.boolean().default(false),
      use: use.extract(['may-quote', 'contact', 'sector', 'need', 'may-use-example', 'interview']).optional(),
    }),
  ],
  {
    error: ({ code }) => (code === 'invalid_union' ? 'expected rating, statements, quiz, text or choice' : undefined),
  },
);
export type FormQuestion = z.infer<typeof question>;

/** From the least to the most; `aside` is an answer that says nothing of it. */
const scale = z.strictObject({ points: z.array(words.max(40)).min(3).max(7), aside: words.max(40).optional() });
export type Scale = z.infer<typeof scale>;

export const form = z.strictObject({
  id,
  version: z.number().int().positive(),
  title: words.max(80),
  intro: words,
  scales: z.record(id, scale),
  questions: z.array(question).min(1).max(30),
});
export type Form = z.infer<typeof form>;
