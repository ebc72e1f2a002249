import type { View } from '../../cards/index.ts';
import { figureFrom } from '../figure.ts';
import type { Figured, Question } from '../figures.ts';
import { bodyLines, rounded } from '../plainly.ts';
import { lastingMoments } from './lasting.ts';
import type { RoundsReport } from './report.ts';

const meanAndSpread = (n: number, value: { sum: number; squares: number } | undefined) => {
  const figure = value && figureFrom(n, value);
  return figure ? { mean: rounded(figure.mean), spread: rounded(figure.spread) } : null;
};

const named = ({ id, text, measures, of }: Question) => ({ question: id, text, measures, of });

const figuresOf = (figures: readonly Figured[]) =>
  figures.map(({ question, notAnswered, cell }) => ({
    ...named(question),
    shown: cell ? { n: cell.n, notAnswered, later: meanAndSpread(cell.n, cell.values.after) } : null,
  }));

/** What was said some time later as data: figures rounded, and null where none is shown. */
export const roundsAsData = ({ rounds, lasted, practitioners, managers, cleared }: RoundsReport) => ({
  rounds: rounds.map(({ standing, ...round }) => ({ ...round, answered: standing.answered ?? 0, standing })),
  lasted: lasted.map(({ question, notAnswered, joined, alone }) => ({
    ...named(question),
    notAnswered,
    joined: joined
      ? {
          n: joined.n,
          ...Object.fromEntries(lastingMoments.map((moment) => [moment, meanAndSpread(joined.n, joined.values[moment])])),
        }
      : null,
    alone: alone ? { n: alone.n, later: meanAndSpread(alone.n, alone.values.after) } : null,
  })),
  practitioners: { ...practitioners, figures: figuresOf(practitioners.figures) },
  managers: { ...managers, figures: figuresOf(managers.figures) },
  examples: cleared.map(({ text }) => text),
});

/** What the card of the rounds says, a line each; nothing of any other card. */
export const roundsAsText = (view: View): string[] => {
  if (view.card !== 'rounds') return [];
  const { heading, rounds, notes, ...body } = view.model;
  return [
    '',
    heading,
    ...rounds.flatMap((round) => [
      '',
      round.title,
      ...round.facts.map(({ title, value }) => `${title}: ${value}`),
      ...round.lines,
    ]),
    ...notes,
    ...bodyLines(body),
  ];
};
