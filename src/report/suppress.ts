import type { Cell } from './cells.ts';

/** So many people stand behind whatever is shown of answers, at least. */
export const fewest = 5;

/**
 * Whether a cell may be shown: five people or more stand behind it, and neither before nor after nor gain is the same for all of
 * them. Where one of these may not be shown, none of them is: it would follow from the other two.
 */
export const mayShow = ({ n, values }: Cell): boolean =>
  n >= fewest && Object.values(values).every(({ sum, squares }) => n * squares !== sum ** 2);
