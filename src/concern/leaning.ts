import { shareOf, type Traits } from './traits.ts';

/** The shape of `learned.json`, which `scripts/learn-concern.ts` writes. */
export interface Learned {
  /** What it was learned from, as a hash. */
  from: string;
  /** Weights, in hundredths, and the traits that have them. */
  traits: Readonly<Record<string, string>>;
}

/** How much a trait speaks for a live concern; below nought, for ordinary talk. */
export type Weights = ReadonlyMap<string, number>;

/** The trait of every text. */
export const always = '*';

export const weightsOf = ({ traits }: Learned): Weights => {
  const weights = new Map<string, number>();
  for (const [hundredths, list] of Object.entries(traits))
    for (const trait of list.split(',')) weights.set(trait, Number(hundredths) / 100);
  return weights;
};

/** How far words lean to a live concern (above nought) or to ordinary talk (below), as the logarithm of the odds. */
export const leaning = (traits: Traits, weights: Weights): number =>
  traits.reduce((sum, sort, i) => {
    let total = 0;
    for (const trait of sort) total += weights.get(trait) ?? 0;
    return sum + total * shareOf(i, sort.size);
  }, weights.get(always) ?? 0);
