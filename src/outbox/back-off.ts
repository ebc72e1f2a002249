const first = 1_000;
const longest = 10 * 60 * 1_000;
/** The platform's own word is taken, unless it says "at once". */
const shortest = 500;

/**
 * How long to leave alone what was refused for now, in milliseconds: as long as the platform asked and a little more, so that not
 * all come back at once; without its word twice as long each time, give or take a half. `random` from 0 to 1.
 */
export const backOff = (refusals: number, after: number | undefined, random: number): number =>
  after === undefined
    ? Math.min(longest, first * 2 ** Math.min(refusals, 20)) * (0.5 + random)
    : Math.max(shortest, after) * (1 + random / 10);
