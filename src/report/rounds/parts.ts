import { type Model, plain } from '../../cards/index.ts';
import { figureFrom, figureOf } from '../figure.ts';
import type { Figured } from '../figures.ts';
import { ratingParts } from '../parts.ts';
import { words as report } from '../words.ts';
import type { LastedFigure, RoundsReport } from './report.ts';
import { words } from './words.ts';

type Part = Model<'rounds'>['parts'][number];

const linesOf = ({ question: { of }, joined, alone, notAnswered }: LastedFigure): string[] => {
  const lines: string[] = [];
  if (joined) {
    const { before, after, later, lasted, since } = joined.values;
    const figure = (value: typeof before) => figureFrom(joined.n, value);
    const said = words.joined(figure(before), figure(after), figure(later), figure(lasted), figure(since));
    lines.push(`${said} ${words.counted(joined.n)}`);
  }
  const later = alone && figureOf(alone, 'after');
  if (alone && later) lines.push((joined ? words.others : words.alone)(later, of, alone.n));
  if (lines.length === 0) return [words.hidden];
  return notAnswered > 0 ? [...lines, words.notAnswered(notAnswered)] : lines;
};

/** One statement is no chart. */
const worthDrawing = 2;

/** Before, after and later of those that have all three, by the numbers of the rows. */
const grouped = (some: readonly LastedFigure[]): Part['grouped'] => {
  const drawn = some.flatMap(({ joined }, i) => {
    if (!joined) return [];
    const { n, values } = joined;
    const mean = (moment: 'before' | 'after' | 'later') => Number(report.number(values[moment].sum / n));
    return [{ x: String(i + 1), before: mean('before'), after: mean('after'), later: mean('later') }];
  });
  if (drawn.length < worthDrawing) return null;
  const series = (moment: 'before' | 'after' | 'later') => ({
    legend: words[moment],
    values: drawn.map((one) => ({ x: one.x, y: one[moment] })),
  });
  return {
    axis: report.axis(some[0]?.question.of ?? 0),
    series: [series('before'), series('after'), series('later')],
    rows: drawn.map(({ x, before, after, later }) => ({
      label: x,
      before: report.number(before),
      after: report.number(after),
      later: report.number(later),
    })),
  };
};

const lastedParts = (lasted: readonly LastedFigure[]): Part[] => {
  const scaleOf = ({ question }: LastedFigure) => report.scale(question.points);
  return [...new Set(lasted.map(scaleOf))].map((scale) => {
    const those = lasted.filter((one) => scaleOf(one) === scale);
    const rows = those.map((one, i) => ({
      number: `${i + 1}. `,
      theirTitle: plain(one.question.text, 200),
      lines: linesOf(one),
    }));
    return { title: words.lasted, lines: [scale], grouped: grouped(those), bars: null, rows };
  });
};

const inOrder = ['reaction', 'learning', 'behaviour', 'results'] as const;

const measured = (measure: (typeof inOrder)[number], figures: readonly Figured[], to: 'practitioner' | 'supervisor'): Part[] =>
  ratingParts(figures.filter(({ question }) => question.measures === measure)).map((part) => ({
    ...part,
    title: words.part(measure, to),
    grouped: null,
  }));

/** What a report shows: learning that lasted, then level by level what practitioners say and what their line managers see. */
export const partsOf = ({
  lasted,
  practitioners,
  managers,
}: Pick<RoundsReport, 'lasted' | 'practitioners' | 'managers'>): Part[] => [
  ...lastedParts(lasted),
  ...inOrder.flatMap((measure) => [
    ...measured(measure, practitioners.figures, 'practitioner'),
    ...measured(measure, managers.figures, 'supervisor'),
  ]),
];
