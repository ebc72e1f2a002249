import type { Senses } from './senses.ts';

/** What can be said of the words of a text, sort by sort: which they are, what they mean, and what stands side by side. */
export type Traits = readonly ReadonlySet<string>[];

/** How much the traits of each sort count together, however many they are: words, pairs, senses, pairs of senses. */
const shares = [3, 3, 2, 2, 1];

/** Which name or number it is, or which child, says less than that it is one. */
const standing = ['age', 'number', 'name', 'child', 'children', 'kin'];

const endings = ['ings', 'ing', 'edly', 'ed', 'es', 's', 'ly', 'e'];
const shortest = 3;
const longest = 6;

const stem = (word: string): string => {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortest);
  return ending === undefined ? word : word.slice(0, -ending.length);
};

/** The traits of one sentence. */
export const traitsOf = (words: readonly string[], sensesOf: Senses): Traits => {
  const senses = words.map(sensesOf);
  const plain = words.map((word, i) => {
    const sense = standing.find((one) => senses[i]?.includes(one));
    return sense === undefined ? stem(word) : `=${sense}`;
  });
  return [
    new Set([...words, ...plain]),
    new Set(['', ...plain].map((word, i) => `${word} ${plain[i] ?? ''}`)),
    new Set(senses.flat().map((sense) => `<${sense}>`)),
    new Set(senses.flatMap((of, i) => of.flatMap((one) => (senses[i + 1] ?? []).map((next) => `<${one}> <${next}>`)))),
    new Set([`#${Math.min(longest, Math.floor(words.length / 4))}`]),
  ];
};

/** The traits of several sentences together. */
export const together = (all: readonly Traits[]): Traits =>
  all.length === 1 ? (all[0] ?? []) : shares.map((_, sort) => new Set(all.flatMap((traits) => [...(traits[sort] ?? [])])));

/** Each trait, and how much it counts. */
export const weighted = (traits: Traits): [trait: string, share: number][] =>
  traits.flatMap((sort, i) => [...sort].map((trait): [string, number] => [trait, (shares[i] ?? 0) / Math.sqrt(sort.size)]));
