import type { Model, View } from '../cards/index.ts';
import { type Moment, moments } from './cells.ts';
import { figureOf } from './figure.ts';
import type { Figured } from './figures.ts';
import type { Report } from './session.ts';

/** To two places, as data has figures. */
export const rounded = (value: number): number => Number(value.toFixed(2));

const momentsOf = (cell: NonNullable<Figured['cell']>) =>
  Object.fromEntries(
    moments.flatMap((moment): [Moment, { mean: number; spread: number }][] => {
      const figure = figureOf(cell, moment);
      return figure ? [[moment, { mean: rounded(figure.mean), spread: rounded(figure.spread) }]] : [];
    }),
  );

/** A report as data: figures rounded, and null where none is shown. */
export const asData = ({ rate: { asked, answered }, remembered, later, figures, written }: Report) => ({
  asked,
  answered,
  notAnswered: asked - answered,
  remembered,
  later,
  figures: figures.map(({ question: { id, kind, text, measures, of }, cell, notAnswered }) => ({
    question: id,
    kind,
    text,
    measures,
    of,
    shown: cell ? { n: cell.n, notAnswered, ...momentsOf(cell) } : null,
  })),
  quotes: written.quotes.map(({ text }) => text),
});

/** What the card of a report says below its notes; of its parts all but what is drawn. */
interface Body extends Pick<Model<'report'>, 'said' | 'small'> {
  parts: readonly Pick<Model<'report'>['parts'][number], 'title' | 'lines' | 'rows'>[];
}

/** The parts of a report, what people said, and the small print, a line each. */
export const bodyLines = ({ parts, said, small }: Body): string[] => [
  ...parts.flatMap((part) => [
    '',
    part.title,
    ...part.lines,
    ...part.rows.flatMap(({ number, theirTitle, lines }) => [`${number}${theirTitle}`, ...lines.map((line) => `  ${line}`)]),
  ]),
  ...said.flatMap(({ title, theirLines }) => ['', title, ...theirLines]),
  ...(small.length > 0 ? ['', ...small] : []),
];

/** What the card of a report says, a line each; nothing of any other card. */
export const asText = (view: View): string[] => (view.card === 'report' ? linesOf(view.model) : []);

const linesOf = ({ heading, theirTitle, theirWhen, mark, rate, notes, ...body }: Model<'report'>): string[] => [
  `${heading}: ${theirTitle}`,
  ...(theirWhen === null ? [] : [theirWhen]),
  ...(mark ? [mark.title, ...mark.lines] : []),
  ...rate.map(({ title, value }) => `${title}: ${value}`),
  ...notes,
  ...bodyLines(body),
];
