import { createHash } from 'node:crypto';

/** A place in an order that nobody can have chosen: it follows from the seed alone. */
const placeOf = (seed: string, what: string): string => createHash('sha256').update(`${seed}\n${what}`).digest('hex');

interface Share {
  stratum: string;
  of: number;
  drawn: number;
  place: string;
}

/**
 * Of two strata the one that has the better claim to the next place: the one with the most people for each place that it would have,
 * half a place aside (Webster, or Sainte-Laguë). No place could then be given to another with both nearer to their share.
 */
const nextOf = (a: Share, b: Share): Share => {
  const more = a.of * (2 * b.drawn + 1) - b.of * (2 * a.drawn + 1);
  return more > 0 || (more === 0 && a.place < b.place) ? a : b;
};

/** How many of each stratum, in proportion to how many there are; at least one of each where there is room for that. */
const shares = (sizes: ReadonlyMap<string, number>, size: number, seed: string): Map<string, number> => {
  const each = size >= sizes.size ? 1 : 0;
  const all = [...sizes].map(([stratum, of]) => ({ stratum, of, drawn: each, place: placeOf(seed, stratum) }));
  const total = all.reduce((sum, { of }) => sum + of, 0);
  for (let left = Math.min(size, total) - each * all.length; left > 0; left--)
    all.filter(({ of, drawn }) => drawn < of).reduce(nextOf).drawn++;
  return new Map(all.map(({ stratum, drawn }) => [stratum, drawn]));
};

/**
 * Draws so many people at random, from each stratum in proportion, each person at most once; all of them where there are fewer. Pure:
 * the same people (id to stratum, in whatever order), size and seed always give the same people, in the same order.
 */
export const draw = (people: ReadonlyMap<string, string>, size: number, seed: string): string[] => {
  const inOrder = [...people].map(([person, stratum]) => ({ person, stratum, place: placeOf(seed, person) }));
  inOrder.sort((a, b) => (a.place < b.place ? -1 : 1));
  const sizes = new Map<string, number>();
  for (const { stratum } of inOrder) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  const left = shares(sizes, size, seed);
  return inOrder.flatMap(({ person, stratum }) => {
    const rest = left.get(stratum) ?? 0;
    left.set(stratum, rest - 1);
    return rest > 0 ? [person] : [];
  });
};
