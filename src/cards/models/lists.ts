import { z } from 'zod/v4';
import { action, choice, lines, optional, text } from './parts.ts';

/** Things in a row, and one of them. */
export const lists = {
  /** Things in a row, one of which can be chosen: by its number, or in the list below. Text is read as it stands, never as Markdown. */
  listing: z.strictObject({
    heading: text,
    notice: optional,
    intro: optional,
    rows: z.array(z.strictObject({ number: text, theirTitle: text, text, more: optional })),
    empty: optional,
    pick: text,
    /** By number or date: a choice's title is read as Markdown, so it holds nothing that a person typed. */
    choices: z.array(choice),
    typing: text,
    actions: z.array(action).max(6),
  }),
  /** One thing, with all that is to be said of it. */
  detail: z.strictObject({
    heading: text,
    notice: optional,
    facts: z.array(z.strictObject({ title: text, theirValue: text })),
    parts: z.array(z.strictObject({ title: text, theirLines: lines })),
    typing: text,
    actions: z.array(action).max(6),
  }),
  /** Who is on a session's list; one tap marks one of them. */
  register: z.strictObject({
    heading: text,
    notice: optional,
    count: text,
    code: optional,
    people: z.array(
      z.strictObject({
        number: text,
        theirName: text,
        now: text,
        states: z.array(
          z.strictObject({
            title: text,
            /** What a screen reader says of it. */ says: text,
            verb: text,
            data: z.record(z.string(), z.string()),
            chosen: z.boolean(),
          }),
        ),
      }),
    ),
    typing: text,
    actions: z.array(action).max(6),
  }),
  /** The courses there are for somebody, one of which can be chosen. */
  courses: z.strictObject({
    heading: text,
    intro: optional,
    sections: z.array(
      z.strictObject({
        title: text,
        rows: z.array(z.strictObject({ number: text, theirTitle: text, theirDates: lines, facts: lines })).min(1),
      }),
    ),
    empty: optional,
    choices: z.array(choice),
    /** What they looked for. */
    theirWords: text,
    /** Markdown: from settings and packs alone. */
    book: text,
    worry: text,
    typing: text,
    actions: z.array(action).max(6),
  }),
  /** A course, with all that is to be said of it. */
  course: z.strictObject({
    theirTitle: text,
    notice: optional,
    facts: z.array(z.strictObject({ title: text, theirValue: text })),
    dates: z.array(z.strictObject({ theirDate: text, theirBefore: optional })),
    afterDates: optional,
    theirOutcomes: lines,
    book: text,
    source: text,
    typing: text,
    actions: z.array(action).max(6),
  }),
  /** New sessions, by course: what fits whoever gets it apart. */
  digest: z.strictObject({
    heading: text,
    from: text,
    sections: z.array(
      z.strictObject({ title: text, rows: z.array(z.strictObject({ theirTitle: text, theirDates: lines })).min(1) }),
    ),
    more: optional,
    /** Markdown: from settings and packs alone. */
    book: text,
    typing: text,
    actions: z.array(action).max(6),
  }),
  /** People whom an officer looks for, one of whom can be chosen. */
  people: z.strictObject({
    heading: text,
    theirWords: text,
    rows: z.array(z.strictObject({ number: text, theirTitle: text, text, more: optional })),
    empty: optional,
    choices: z.array(choice),
    typing: text,
    actions: z.array(action).max(6),
  }),
};
