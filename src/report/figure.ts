import type { Cell, Moment } from './cells.ts';

/** What people gave on average, and how far apart they are: the standard deviation of those who answered. Not rounded. */
export interface Figure {
  mean: number;
  spread: number;
}

/** So many people, whose answers add up to `sum`, and their squares to `squares`. */
export const figureFrom = (n: number, { sum, squares }: { sum: number; squares: number }): Figure => ({
  mean: sum / n,
  spread: Math.sqrt(n * squares - sum ** 2) / n,
});

/** A moment of a cell as a figure; undefined where it has none. */
export const figureOf = ({ n, values }: Cell, moment: Moment): Figure | undefined => {
  const found = values[moment];
  return found && figureFrom(n, found);
};
