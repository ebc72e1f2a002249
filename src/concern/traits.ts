import type { Senses } from './senses.ts';

/** What can be said of the words of a text, sort by sort: which they are, what they mean, and what stands side by side. */
export type Traits = readonly ReadonlySet<string>[];

/** Which name or number it is, or which child, says less than that it is one. */
const standing = ['age', 'number', 'name', 'child', 'children', 'kin'];

const endings = ['ings', 'ing', 'edly', 'ed', 'es', 's', 'ly', 'e'];
const shortestStem = 3;
/** Lengths are told apart by so many words, up to the longest. */
const lengthStep = 4;
const longest = 6;

const stem = (word: string): string => {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortestStem);
  return ending === undefined ? word : word.slice(0, -ending.length);
};

interface Word {
  word: string;
  senses: readonly string[];
  /** What it stands for, or its stem. */
  plain: string;
}

const wordOf = (word: string, sensesOf: Senses): Word => {
  const senses = sensesOf(word);
  const sense = standing.find((one) => senses.includes(one));
  return { word, senses, plain: sense === undefined ? stem(word) : `=${sense}` };
};

const isName = ({ senses }: Word): boolean => senses.includes('name');

/** What two words side by side mean: both by their senses, and either beside the other as it stands. */
const sensesOfPair = (one: Word, next: Word): string[] => [
  ...one.senses.map((sense) => `<${sense}> ${next.plain}`),
  ...next.senses.map((sense) => `${one.plain} <${sense}>`),
];

const pairsOfSenses = (one: Word, next: Word): string[] =>
  one.senses.flatMap((sense) => next.senses.map((other) => `<${sense}> <${other}>`));

/** Each sort of traits, and how much the traits of that sort count together, however many they are. */
const sorts: readonly { share: number; of: (words: readonly Word[]) => string[] }[] = [
  { share: 3, of: (words) => words.flatMap((one) => (isName(one) ? one.plain : [one.word, one.plain])) },
  { share: 3, of: (words) => [...words, undefined].map((one, i) => `${words[i - 1]?.plain ?? ''} ${one?.plain ?? ''}`) },
  { share: 2, of: (words) => words.flatMap(({ senses }) => senses.map((sense) => `<${sense}>`)) },
  { share: 2, of: (words) => words.slice(1).flatMap((next, i) => (words[i] ? pairsOfSenses(words[i], next) : [])) },
  { share: 1.5, of: (words) => words.slice(1).flatMap((next, i) => (words[i] ? sensesOfPair(words[i], next) : [])) },
  { share: 1, of: (words) => [`#${Math.min(longest, Math.floor(words.length / lengthStep))}`] },
];

/** The traits of one sentence. No name is among them. */
export const traitsOf = (said: readonly string[], sensesOf: Senses): Traits => {
  const words = said.map((word) => wordOf(word, sensesOf));
  return sorts.map(({ of }) => new Set(of(words)));
};

/** The traits of several sentences together. */
export const together = (all: readonly Traits[]): Traits => {
  if (all.length === 1) return all[0] ?? [];
  return sorts.map((_, sort) => {
    const traits = new Set<string>();
    for (const sentence of all) for (const trait of sentence[sort] ?? []) traits.add(trait);
    return traits;
  });
};

/** How much each trait of a sort counts, of so many. */
export const shareOf = (sort: number, size: number): number => (sorts[sort]?.share ?? 0) / Math.sqrt(Math.max(1, size));
