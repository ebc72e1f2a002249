import { type Cell, moments } from './cells.ts';
import { type Candidate, grown, type Release, type Shown, waiting } from './release.ts';
import { fewest } from './suppress.ts';

const added = (one: Cell, other: Cell): Cell => {
  const values: Cell['values'] = {};
  for (const moment of moments) {
    const [a, b] = [one.values[moment], other.values[moment]];
    if (a && b) values[moment] = { sum: a.sum + b.sum, squares: a.squares + b.squares };
  }
  return { n: one.n + other.n, values };
};

/** Blocks that are shown, added up: for each question those who gave a before as well, or where there is none those who did not. */
export const combined = (shown: readonly Shown[]): Map<string, Cell> => {
  const both = new Map<string, Cell>();
  const alone = new Map<string, Cell>();
  for (const { question, cell } of shown) {
    const cells = cell.values.gain ? both : alone;
    const before = cells.get(question);
    cells.set(question, before ? added(before, cell) : cell);
  }
  return new Map([...alone, ...both]);
};

/** A session of a course: its release, the responses that there are, and whether it is over, so that no more come. */
export interface Part {
  session: string;
  release: Release;
  candidates: readonly Candidate[];
  over: boolean;
}

/** Sessions with what has come since in their releases. */
export const grownParts = (parts: readonly Part[], rest: Release): Part[] =>
  parts.map((part) => ({ ...part, release: grown(part.release, part.candidates, [rest]) }));

/** The sessions that are over and have responses in no block: what is left of them goes to the pool of their course. */
export const leftOver = (parts: readonly Part[], rest: Release): Part[] =>
  parts.filter(({ over, release, candidates }) => over && waiting(candidates, [release, rest]).length > 0);

/**
 * The pool of a course with what is left over.
 * @param repeats how many of the responses may be of somebody who has given another of them: so many more than five it takes
 */
export const grownRest = (rest: Release, left: readonly Part[], repeats: number): Release =>
  grown(
    rest,
    left.flatMap(({ candidates }) => candidates),
    left.map(({ release }) => release),
    fewest + repeats,
  );

/** How many times more than once people were at these sessions. */
export const repeatsIn = (people: readonly (readonly string[])[]): number => {
  const all = people.flatMap((those) => [...new Set(those)]);
  return all.length - new Set(all).size;
};
