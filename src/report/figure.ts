import type { Cell, Moment } from './cells.ts';

/** What people gave on average, and how far apart they are: the standard deviation of those who answered. Not rounded. */
export interface Figure {
  mean: number;
  spread: number;
}

/** A moment of a cell as a figure; undefined where it has none. */
export const figureOf = ({ n, values }: Cell, moment: Moment): Figure | undefined => {
  const found = values[moment];
  return found && { mean: found.sum / n, spread: Math.sqrt(n * found.squares - found.sum ** 2) / n };
};
