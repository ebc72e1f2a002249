import { type Classes, endOf, firstWords, type Pattern, patternReader } from './pattern.ts';
import type { Signal } from './signals.ts';

interface Saying {
  signal: Signal;
  pattern: () => Pattern | undefined;
}

/** Finds the signals that may begin at a word. */
export type Beginnings = (word: string) => readonly Saying[];

const shortestStem = 2;

/** An index of the words, and of the stems, that signals begin with. A pattern is read when it is first needed: few ever are. */
export const beginnings = (signals: readonly Signal[], classes: Classes): Beginnings => {
  const read = patternReader(classes);
  const firsts = firstWords(classes);
  const index = new Map<string, Saying[]>();
  for (const signal of signals) {
    let pattern: Pattern | undefined;
    const saying: Saying = {
      signal,
      pattern: () => {
        pattern ??= read(signal.says);
        return pattern;
      },
    };
    for (const word of firsts(signal.says)) {
      const known = index.get(word);
      if (known) known.push(saying);
      else index.set(word, [saying]);
    }
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
    for (const { signal, pattern } of begin(word)) {
      const read = pattern();
      const to = read && endOf(read, words, from);
      if (to !== undefined) found.push({ signal, from, to });
    }
  });
  const asides = found.filter(({ signal }) => signal.kind === 'aside');
  const within = ({ from, to }: Found) =>
    asides.some((aside) => from < aside.to && aside.from < to && to - from <= aside.to - aside.from + 1);
  return found.filter((one) => one.signal.kind !== 'aside' && !within(one)).map(({ signal }) => signal);
};
