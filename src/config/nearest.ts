import distance from 'damerau-levenshtein';

const steps = (one: string, other: string) => distance(one.toLowerCase(), other.toLowerCase()).steps;

/** The one of `known` (at least one) that `word` is nearest to, whatever the case. */
export const nearest = (word: string, known: readonly string[]): string =>
  known.reduce((best, name) => (steps(word, name) < steps(word, best) ? name : best));

/** Whether `word` may well be a slip for `name`: at most every third letter differs. */
export const isNear = (word: string, name: string): boolean => steps(word, name) * 3 <= name.length;
