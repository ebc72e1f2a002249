import { z } from 'zod/v4';

/**
 * Every card: the model its template in `cards/` is bound to. Whatever a person typed goes into a field called `theirs…`
 * and is shown by text runs only, which read no Markdown.
 */
const text = z.string();
const optional = text.nullable();
const lines = z.array(text);

const choice = z.strictObject({ title: text, value: text });

/** A button, with the opaque ids that come back with it. */
const action = z.strictObject({
  title: text,
  verb: text,
  data: z.record(z.string(), z.string()),
  primary: z.boolean(),
  inputs: z.enum(['auto', 'none']),
});

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

export const models = {
  welcome: z.strictObject({ partnership: text, worry: text }),
  help: z.strictObject({ partnership: text, commands: z.array(z.strictObject({ title: text, value: text })), worry: text }),
  lost: z.strictObject({ text }),
  said: z.strictObject({ text, next: text }),
  /** These three stand above the card where somebody was. */
  concern: z.strictObject({ worry: text, allegation: z.boolean() }),
  doubt: z.strictObject({ worry: text }),
  'once-more': z.strictObject({}),
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
  privacy: z.strictObject({
    messages: text,
    /** What is kept, what of it is in the person's own words or name, and why and how long. */
    kept: z.array(z.strictObject({ what: text, theirs: text, why: text })).min(1),
  }),
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
  /** One thing, with all that is to be said of it. */
  detail: z.strictObject({
    heading: text,
    notice: optional,
    facts: z.array(z.strictObject({ title: text, theirValue: text })),
    parts: z.array(z.strictObject({ title: text, theirLines: lines })),
    typing: text,
    actions: z.array(action).max(6),
  }),
  /** A page to be opened in a browser. */
  upload: z.strictObject({ heading: text, intro: text, link: text, open: text, typing: text }),
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
  /** Where the code is typed that was sent to another account of somebody's. */
  'also-me': z.strictObject({ notice: optional }),
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
    actions: z.array(action).max(5),
  }),
  unreachable: z.strictObject({ people: z.array(z.strictObject({ theirName: text, why: text })).min(1), more: optional }),
};

export type CardName = keyof typeof models;
export type Model<N extends CardName> = z.infer<(typeof models)[N]>;

/** A card by name and model: what a feature answers with, and all it knows of cards. */
export type View = { [N in CardName]: { card: N; model: Model<N> } }[CardName];
