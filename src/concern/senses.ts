import { listed } from './signals.ts';

/** What a word may mean, such as `kin` or `training`; several things, or nothing that is known. */
export type Senses = (word: string) => readonly string[];

/** A figure up to this may be a child's age. */
const oldest = 18;

/** Looks words up in lists by what they mean; `*` stands for any ending. */
export const sensesOf = (file: Readonly<Record<string, string>>): Senses => {
  const whole = new Map<string, string[]>();
  const stems = new Map<string, string[]>();
  for (const [sense, text] of Object.entries(file))
    for (const word of listed(text)) {
      const stem = word.endsWith('*') ? word.slice(0, -1) : undefined;
      const [index, key] = stem === undefined ? [whole, word] : [stems, stem];
      const known = index.get(key);
      if (known) known.push(sense);
      else index.set(key, [sense]);
    }
  const lengths = [...stems.keys()].map((stem) => stem.length);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  return (word) => {
    if (/^\d+$/.test(word)) return [Number(word) <= oldest ? 'age' : 'number'];
    const found = new Set(whole.get(word));
    for (let end = shortest; end <= Math.min(word.length, longest); end++)
      for (const sense of stems.get(word.slice(0, end)) ?? []) found.add(sense);
    return [...found];
  };
};
