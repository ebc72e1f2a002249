import { type Model, plain } from '../cards/index.ts';
import { figureOf } from './figure.ts';
import type { Figured } from './figures.ts';
import { words } from './words.ts';

type Part = Model<'report'>['parts'][number];
type Row = Part['rows'][number];

const named = (one: Figured): string => (one.question.kind === 'quiz' ? words.quiz(one.question.of) : one.question.text);

/** A question with what is shown of it, or why nothing is. */
const rowOf = (one: Figured, number: number | undefined): Row => {
  const { question, cell, notAnswered } = one;
  const row = (...lines: string[]): Row => ({
    number: number === undefined ? '' : `${number}. `,
    theirTitle: plain(named(one), 200),
    lines,
  });
  if (!cell) return row(words.hidden);
  const [before, after, gain] = [figureOf(cell, 'before'), figureOf(cell, 'after'), figureOf(cell, 'gain')];
  if (before && after && gain) return row(`${words.joined(before, after, gain)} ${words.countedJoined(cell.n, notAnswered)}`);
  if (!after) return row(words.hidden);
  const level = isGain(one) ? words.afterAlone(after, question.of) : words.rated(after, question.of);
  return row(`${level} ${words.counted(cell.n, notAnswered)}`);
};

const isGain = ({ question }: Figured): boolean => question.twice;

/** One bar is no chart. */
const worthDrawing = 2;

const meanOf = (one: Figured, moment: 'before' | 'after' | 'gain'): number | undefined => {
  const figure = one.cell && figureOf(one.cell, moment);
  return figure && Number(words.number(figure.mean));
};

/** Before and after of what has both, side by side, by the numbers of the rows. */
const grouped = (some: readonly Figured[]): Part['grouped'] => {
  const drawn = some.flatMap((one, i) => {
    const [before, after, gain] = [meanOf(one, 'before'), meanOf(one, 'after'), meanOf(one, 'gain')];
    return before === undefined || after === undefined || gain === undefined ? [] : [{ x: String(i + 1), before, after, gain }];
  });
  if (drawn.length < worthDrawing) return null;
  const series = (legend: string, moment: 'before' | 'after') => ({
    legend,
    values: drawn.map((one) => ({ x: one.x, y: one[moment] })),
  });
  return {
    axis: words.axis(some[0]?.question.of ?? 0),
    series: [series(words.before, 'before'), series(words.after, 'after')],
    rows: drawn.map(({ x, before, after, gain }) => ({
      label: x,
      before: words.number(before),
      after: words.number(after),
      gain: words.number(gain),
    })),
  };
};

const bars = (some: readonly Figured[]): Part['bars'] => {
  const data = some.flatMap((one) => {
    const y = meanOf(one, 'after');
    return y === undefined ? [] : [{ x: one.question.short, y }];
  });
  if (data.length < worthDrawing) return null;
  return {
    axis: words.axis(some[0]?.question.of ?? 0),
    data,
    rows: data.map(({ x, y }) => ({ label: x, mean: words.number(y) })),
  };
};

const part = (title: string, some: readonly Figured[], more: Partial<Part> = {}): Part[] =>
  some.length === 0
    ? []
    : [{ title, lines: [], grouped: null, bars: null, rows: some.map((one) => rowOf(one, undefined)), ...more }];

const scaleOf = ({ question }: Figured): string => words.scale(question.points);

const gainParts = (some: readonly Figured[]): Part[] =>
  [...new Set(some.map(scaleOf))].flatMap((scale) => {
    const those = some.filter((one) => scaleOf(one) === scale);
    const rows = those.map((one, i) => rowOf(one, i + 1));
    return part(words.gained, those, { lines: [scale], grouped: grouped(those), rows });
  });

/** Ratings, by the length of their scales. */
export const ratingParts = (some: readonly Figured[]): Part[] =>
  [...new Set(some.map(({ question }) => question.of))].flatMap((of) => {
    const those = some.filter(({ question }) => question.of === of);
    const rows = those.map((one) => {
      const row = rowOf(one, undefined);
      return one.cell ? { ...row, lines: [...row.lines, scaleOf(one)] } : row;
    });
    return part(words.ratings(of), those, { bars: bars(those), rows });
  });

/** What a report shows of its questions: what was learned, the quiz, then ratings by the length of their scales. */
export const partsOf = (figures: readonly Figured[]): Part[] => {
  const ratings = figures.filter(({ question }) => question.kind === 'rating');
  return [
    ...gainParts(ratings.filter(isGain)),
    ...part(
      words.quizPart,
      figures.filter(({ question }) => question.kind === 'quiz'),
    ),
    ...ratingParts(ratings.filter((one) => !isGain(one))),
  ];
};
