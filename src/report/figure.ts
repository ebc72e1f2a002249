/** What people gave on average, and how far apart they are: the standard deviation of those who answered. Not rounded. */
export interface Figure {
  mean: number;
  spread: number;
}

/** What a cell has: how many stand behind it, and for each moment the sum and the sum of squares. */
interface Summed<M extends string> {
  n: number;
  values: Readonly<Partial<Record<M, { sum: number; squares: number }>>>;
}

/** A moment of a cell as a figure; undefined where it has none. */
export const figureOf = <M extends string>({ n, values }: Summed<M>, moment: M): Figure | undefined => {
  const found: { sum: number; squares: number } | undefined = values[moment];
  return found && { mean: found.sum / n, spread: Math.sqrt(n * found.squares - found.sum ** 2) / n };
};
