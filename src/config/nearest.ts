import distance from 'damerau-levenshtein';

/** The one of `known` (at least one) that `word` was most likely meant to be, whatever its case. */
export const nearest = (word: string, known: readonly string[]): string => {
  const steps = (name: string) => distance(word.toLowerCase(), name.toLowerCase()).steps;
  return known.reduce((best, name) => (steps(name) < steps(best) ? name : best));
};
