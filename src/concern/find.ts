import { endOf } from './pattern.ts';
import type { Signal } from './signals.ts';

/** Finds the signals that may begin at a word. */
export type Beginnings = (word: string) => readonly Signal[];

const shortestStem = 2;

/** An index of the words, and of the stems, that signals begin with. */
export const beginnings = (signals: readonly Signal[]): Beginnings => {
  const index = new Map<string, Signal[]>();
  for (const signal of signals)
    for (const word of new Set(signal.pattern[0]?.words ?? [])) {
      const known = index.get(word);
      if (known) known.push(signal);
      else index.set(word, [signal]);
    }
  const longest = Math.max(...[...index.keys()].map((word) => word.length));
  return (word) => {
    const found = [...(index.get(word) ?? [])];
    for (let end = shortestStem; end <= Math.min(word.length, longest); end++)
      found.push(...(index.get(`${word.slice(0, end)}*`) ?? []));
    return found;
  };
};

interface Found {
  signal: Signal;
  from: number;
  to: number;
}

/** The signals in a sentence. Within a way of speaking in which no child is meant there are none. */
export const findIn = (words: readonly string[], begin: Beginnings): Signal[] => {
  const found: Found[] = [];
  words.forEach((word, from) => {
    for (const signal of begin(word)) {
      const to = endOf(signal.pattern, words, from);
      if (to !== undefined) found.push({ signal, from, to });
    }
  });
  const asides = found.filter(({ signal }) => signal.kind === 'aside');
  const within = ({ from, to }: Found) =>
    asides.some((aside) => from < aside.to && aside.from < to && to - from <= aside.to - aside.from + 1);
  return found.filter((one) => one.signal.kind !== 'aside' && !within(one)).map(({ signal }) => signal);
};
