import { z } from 'zod/v4';
import { action, choice, lines, optional, text } from './parts.ts';

const facts = z.array(z.strictObject({ title: text, value: text }));

/** Bars drawn by Teams, and the table that stands for them elsewhere. Names and numbers of ours alone. */
const grouped = z.strictObject({
  axis: text,
  series: z.array(z.strictObject({ legend: text, values: z.array(z.strictObject({ x: text, y: z.number() })) })),
  rows: z.array(z.strictObject({ label: text, before: text, after: text, gain: text })),
});
/** The same with what they said some time later. */
const thrice = grouped.extend({
  rows: z.array(z.strictObject({ label: text, before: text, after: text, later: text })),
});
const bars = z.strictObject({
  axis: text,
  data: z.array(z.strictObject({ x: text, y: z.number() })),
  rows: z.array(z.strictObject({ label: text, mean: text })),
});

const said = z.array(z.strictObject({ title: text, theirLines: lines }));
const rows = z.array(z.strictObject({ number: text, theirTitle: text, lines }));
const part = z.strictObject({ title: text, lines, grouped: grouped.nullable(), bars: bars.nullable(), rows });

/** What training did. */
export const reports = {
  /** What people gave to the questions about a session or a course. */
  report: z.strictObject({
    heading: text,
    theirTitle: text,
    theirWhen: optional,
    mark: z.strictObject({ title: text, lines }).nullable(),
    rate: facts,
    notes: lines,
    parts: z.array(part),
    said,
    /** How figures are counted, and why some are not shown. */
    small: lines,
    typing: text,
    actions: z.array(action).max(6),
  }),
  /** What was said some time after the sessions of a course: by whom it was asked first, then what it came to. */
  rounds: z.strictObject({
    heading: text,
    theirTitle: text,
    rounds: z.array(z.strictObject({ title: text, facts, lines })),
    notes: lines,
    parts: z.array(part.extend({ grouped: thrice.nullable() })),
    said,
    small: lines,
    typing: text,
    actions: z.array(action).max(6),
  }),
  /** What people wrote about a session or a course; something can be done with some of it, such as pass it on to the trainer. */
  comments: z.strictObject({
    heading: text,
    theirTitle: text,
    notice: optional,
    intro: text,
    parts: z.array(
      z.strictObject({ title: text, rows: z.array(z.strictObject({ number: text, theirText: text, state: optional })).min(1) }),
    ),
    pick: text,
    /** By number. */
    choices: z.array(choice),
    typing: text,
    actions: z.array(action).max(6),
  }),
};
