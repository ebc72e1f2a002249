/** Random numbers from 0 to 1, the same for the same seed. */
export const chance = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/**
 * The seed of a run: `SEED`, or a new one, which is printed so that the run can be had again: what is killed when, but not what it was
 * just doing then. Whoever draws beside that, as things happen, has a generator of their own.
 */
export const seedOf = (what: string): number => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`${what}: SEED=${seed}`);
  return seed;
};

/** How often to kill: a few times in `npm test`, hundreds in `npm run test:chaos`. */
export const kills = Number(process.env['CHAOS_KILLS'] ?? 3);
