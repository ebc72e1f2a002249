import { z } from 'zod/v4';
import { action, choice, lines, optional, text } from './parts.ts';

/** A question of an evaluation: with one input, or, asked before and after, with a pair of them. */
const question = z.strictObject({
  /** What stands above the inputs, where it is not the label. */
  theirTitle: optional,
  theirBefore: optional,
  /** What is wrong with it. */
  flag: optional,
  kind: z.enum(['pair', 'choice', 'text']),
  id: text,
  label: text,
  value: text,
  choices: z.array(choice),
  pair: z.array(z.strictObject({ id: text, label: text, value: text, choices: z.array(choice) })),
  style: z.enum(['expanded', 'compact']),
  many: z.boolean(),
  max: z.number(),
});

/** What is filled in. */
export const filling = {
  /** A form to be filled in, or one field of it for those who type. */
  entry: z.strictObject({
    heading: text,
    intro: optional,
    /** What is wrong, which may hold what was typed. */
    theirProblems: lines,
    fields: z
      .array(
        z.strictObject({
          id: text,
          kind: z.enum(['text', 'date', 'time', 'number', 'choice', 'person']),
          label: text,
          hint: optional,
          /** How it is written: in words, and line by line as it stands. */
          example: z.strictObject({ text, lines }).nullable(),
          value: text,
          /** Object ids, of a person. */
          picked: text,
          required: z.boolean(),
          error: text,
          long: z.boolean(),
          min: z.number(),
          max: z.number(),
          choices: z.array(choice),
          many: z.boolean(),
          style: z.enum(['expanded', 'compact']),
        }),
      )
      .min(1),
    worry: optional,
    typing: text,
    submit: text,
    back: z.boolean(),
  }),
  /** What is asked of somebody about a session. */
  evaluation: z.strictObject({
    heading: text,
    theirTitle: text,
    theirWhen: text,
    notice: optional,
    theirProblems: lines,
    intro: lines,
    /** What they said earlier on, in their own words. */
    saidTitle: optional,
    theirSaid: lines,
    sections: z.array(z.strictObject({ lead: optional, rows: z.array(question) })),
    /** What may be left out, folded away or not; the title of its button and of itself. */
    rest: z.array(question),
    restButton: text,
    restTitle: text,
    restOpen: z.boolean(),
    /** What not to write, and where to take a worry. */
    note: text,
    confidential: lines,
    typing: text,
    actions: z.array(action).max(6),
  }),
};
