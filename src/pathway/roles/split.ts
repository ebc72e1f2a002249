/** A word as it was typed, in the singular and without its apostrophe. `and` and `or` stand between what a person does. */
export interface Typed {
  word: string;
  capital: boolean;
}

const singular = (word: string): string => {
  if (!word.endsWith('s') || word.length < 4 || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(ch|sh|x)es$/.test(word) ? -2 : -1);
};

/** Letters, figures and spaces only. Commas, slashes, brackets and dashes say "and". */
const plainly = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`']/g, '')
    .replace(/\b([A-Z]{2,5})s\b/g, '$1')
    .replace(/\b(?:[A-Za-z]\.){2,}/g, (initials) => initials.replaceAll('.', ''))
    .replace(/\bco-(?=[a-z])/gi, 'co')
    .replace(/\bs(?:ection)?\s*47\b/gi, ' section47 ')
    .replace(/[&+/,;()|]|\s[-–—]+\s/g, ' and ');

/** Splits what somebody typed into words. */
export const split = (text: string): Typed[] => {
  return (plainly(text).match(/[A-Za-z0-9]+/g) ?? []).map((word) => {
    const lower = word.toLowerCase();
    return { word: singular(lower), capital: word[0] !== lower[0] };
  });
};

/** The words alone; nearly all of the lexicon is plain already. */
export const wordsOf = (text: string): string[] =>
  /^[a-z]+( [a-z]+)*$/.test(text) ? text.split(' ').map(singular) : split(text).map((t) => t.word);
