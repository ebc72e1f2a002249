import { always, type Weights } from '../../src/concern/leaning.ts';
import { shareOf, type Traits } from '../../src/concern/traits.ts';

export interface Example {
  traits: Traits;
  live: boolean;
}

/** What fewer examples have is left out. */
const fewest = 3;
const rounds = 120;
const rate = 0.03;
/** Keeps weights small. */
const restraint = 0.2;
/** How much of the last steps is remembered, and of their squares. */
const [memory, longMemory] = [0.9, 0.999];

const common = (examples: readonly Example[]): string[] => {
  const counts = new Map<string, number>();
  for (const { traits } of examples)
    for (const sort of traits) for (const trait of sort) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= fewest).map(([trait]) => trait);
};

interface Row {
  at: readonly number[];
  share: readonly number[];
  live: number;
}

const rowsOf = (examples: readonly Example[], names: readonly string[]): Row[] => {
  const index = new Map(names.map((name, i) => [name, i]));
  return examples.map(({ traits, live }) => {
    const shares = traits.flatMap((sort, i) => [...sort].map((trait) => ({ trait, share: shareOf(i, sort.size) })));
    const known = [{ trait: always, share: 1 }, ...shares].flatMap(({ trait, share }) => {
      const at = index.get(trait);
      return at === undefined ? [] : [{ at, share }];
    });
    return { at: known.map(({ at }) => at), share: known.map(({ share }) => share), live: live ? 1 : 0 };
  });
};

const slope = (rows: readonly Row[], weights: readonly number[]): number[] => {
  const slopes = weights.map((weight, i) => (i === 0 ? 0 : restraint * weight));
  for (const { at, share, live } of rows) {
    const sum = at.reduce((total, where, i) => total + (weights[where] ?? 0) * (share[i] ?? 0), 0);
    const off = 1 / (1 + Math.exp(-sum)) - live;
    at.forEach((where, i) => {
      slopes[where] = (slopes[where] ?? 0) + off * (share[i] ?? 0);
    });
  }
  return slopes;
};

/** Learns how much each trait speaks for a live concern, by logistic regression (Adam, over all examples at once). */
export const learn = (examples: readonly Example[]): Weights => {
  const names = [always, ...common(examples)];
  const rows = rowsOf(examples, names);
  let weights = names.map(() => 0);
  let mean = weights;
  let square = weights;
  for (let round = 1; round <= rounds; round++) {
    const slopes = slope(rows, weights);
    mean = mean.map((m, i) => memory * m + (1 - memory) * (slopes[i] ?? 0));
    square = square.map((s, i) => longMemory * s + (1 - longMemory) * (slopes[i] ?? 0) ** 2);
    const [fair, longFair] = [1 - memory ** round, 1 - longMemory ** round];
    weights = weights.map((w, i) => w - (rate * ((mean[i] ?? 0) / fair)) / (Math.sqrt((square[i] ?? 0) / longFair) + 1e-8));
  }
  return new Map(names.map((name, i) => [name, weights[i] ?? 0]));
};
