import { split, type Typed } from './split.ts';
import { isNumber, joints, type Vocabulary } from './vocabulary.ts';

export interface Token {
  word: string;
  /** False when the spelling was mended and something else may have been meant. */
  sure: boolean;
}

export interface TitleRead {
  /** What the person says they do, each part by itself: "deputy head", "DSL". */
  parts: Token[][];
  /** The parts are alternatives ("or"), not all of them true. */
  either: boolean;
  /** Something is taken back: "retired", "not". */
  undone: boolean;
}

/** Unknown words after "at" or "in" are the name of a place when they are written as one, or a known word follows: "at oakfield primary". */
const withoutNames = (typed: readonly Typed[], { spelling, fillers }: Vocabulary): Typed[] => {
  const means = (word: string): boolean => spelling.has(word) && !fillers.has(word) && !joints.has(word);
  let after: string | undefined;
  return typed.filter(({ word, capital }, i) => {
    if (word === 'at' || word === 'in' || word === 'from') after = word;
    else if (means(word)) after = undefined;
    else if (after && !spelling.has(word))
      return !(capital || (after === 'at' && typed.slice(i + 1, i + 4).some((t) => means(t.word))));
    return true;
  });
};

const halves = (word: string, { spelling, fillers }: Vocabulary): [string, string] | undefined => {
  for (let i = 4; i <= word.length - 4; i++) {
    const [a, b] = [word.slice(0, i), word.slice(i)];
    if ([a, b].every((half) => spelling.has(half) && !fillers.has(half))) return [a, b];
  }
  return undefined;
};

/** Mends spelling, and parts what was typed as one word. */
const mended = (word: string, vocabulary: Vocabulary): { words: string[]; sure: boolean } => {
  if (vocabulary.spelling.has(word) || isNumber(word)) return { words: [word], sure: true };
  const parts = halves(word, vocabulary);
  if (parts) return { words: parts, sure: true };
  const better = vocabulary.spelling.correct(word);
  return better ? { words: [better.word], sure: better.sure } : { words: [word], sure: true };
};

/** A title has a few words; what comes after these is a story. */
const mostWords = 40;

/** Reads what somebody typed: mends it, drops what says nothing, and parts it where they name more than one thing they do. */
export const readTitle = (text: string, vocabulary: Vocabulary): TitleRead => {
  const words = withoutNames(split(text).slice(0, mostWords), vocabulary).map((t) => mended(t.word, vocabulary));
  const doubtful = new Set(vocabulary.same(words.filter((w) => !w.sure).flatMap((w) => w.words)));
  const parts: Token[][] = [[]];
  let either = false;
  let undone = false;
  for (const word of vocabulary.same(words.flatMap((w) => w.words))) {
    if (word === 'or') either = true;
    if (joints.has(word)) parts.push([]);
    else if (vocabulary.undoes.has(word)) undone = true;
    else if (!vocabulary.fillers.has(word) && !isNumber(word)) parts.at(-1)?.push({ word, sure: !doubtful.has(word) });
  }
  return { parts: parts.filter((part) => part.length > 0), either, undone };
};
