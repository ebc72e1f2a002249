import { listed } from './signals.ts';

/** What a word may mean, such as `kin` or `training`; several things, or nothing that is known. */
export type Senses = (word: string) => readonly string[];

/** A figure up to this may be a child's age. */
const oldest = 18;
const shortestStem = 2;

/** Looks words up in lists by what they mean; `*` stands for any ending. */
export const sensesOf = (file: Readonly<Record<string, string>>): Senses => {
  const meant = new Map<string, string[]>();
  for (const [sense, text] of Object.entries(file))
    for (const word of listed(text)) {
      const known = meant.get(word);
      if (known) known.push(sense);
      else meant.set(word, [sense]);
    }
  return (word) => {
    if (/^\d+$/.test(word)) return [Number(word) <= oldest ? 'age' : 'number'];
    const found = new Set(meant.get(word));
    for (let end = shortestStem; end <= word.length; end++)
      for (const sense of meant.get(`${word.slice(0, end)}*`) ?? []) found.add(sense);
    return [...found];
  };
};
