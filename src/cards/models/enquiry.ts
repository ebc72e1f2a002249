import { z } from 'zod/v4';
import { choice, lines, optional, text } from './parts.ts';

const field = z.strictObject({
  /** The id of the input. */
  id: text,
  label: text,
  choices: z.array(choice),
  many: z.boolean(),
  /** Long lists fold up. */
  style: z.enum(['expanded', 'compact']),
  value: text,
  error: text,
});

const remark = z.strictObject({ text, readings: lines, after: optional });

const item = z.strictObject({
  title: text,
  /** Label and text, in the order they matter: what comes first, when to refresh, who provides it. */
  facts: z.array(z.strictObject({ title: text, value: text })),
  why: z.array(z.strictObject({ reason: text, source: text })),
});

/** Which training a role needs. */
export const enquiry = {
  title: z.strictObject({ partnership: text, notice: optional, theirTitle: text, worry: text }),
  form: z.strictObject({
    heading: text,
    notice: optional,
    theirTitle: optional,
    found: optional,
    fields: z.array(field),
    submit: text,
    typing: text,
  }),
  result: z.strictObject({
    heading: text,
    theirTitle: optional,
    strategy: text,
    ended: optional,
    groups: z.array(z.strictObject({ title: text, value: text })),
    nothing: optional,
    /** What is needed: `glance` at a first look, `items` with when, how and why. */
    sections: z.array(z.strictObject({ title: text, meaning: text, glance: lines, items: z.array(item) })),
    open: z.array(z.strictObject({ prompt: text, adds: text })),
    notes: z.array(remark),
    ask: optional,
    typing: text,
  }),
  compare: z.strictObject({
    heading: text,
    partnership: text,
    ended: optional,
    groups: lines,
    nothing: optional,
    sections: z.array(z.strictObject({ title: text, items: lines })),
    open: optional,
    prompts: lines,
    notes: z.array(remark),
  }),
  other: z.strictObject({ notice: optional, own: text, choices: z.array(choice).min(1), typing: text }),
  review: z.strictObject({
    roles: z
      .array(z.strictObject({ number: text, theirTitle: text, partnership: text, groups: text, training: text, confirmed: text }))
      .min(1),
    /** By number: a choice's title is read as Markdown, so it holds nothing that a person typed. */
    choices: z.array(choice).min(1),
    several: z.boolean(),
    typing: text,
    chosen: text,
  }),
};
