/** One place in a pattern: which words fit it, how many may be passed over before it, and whether it may be missing. */
interface Place {
  fits: (word: string) => boolean;
  over: number;
  optional: boolean;
}

/** A way of saying something: the places for its words, in order. The first is neither optional nor has a gap before it. */
export type Pattern = readonly Place[];

/** Classes of words by name, for patterns to refer to as `<name>`. */
export type Classes = ReadonlyMap<string, readonly string[]>;

/** Whether a word is one of these: `hit`, or of the stem `bruis*`. */
const anyOf = (words: readonly string[]): ((word: string) => boolean) => {
  const whole = new Set(words.filter((w) => !w.endsWith('*')));
  const stems = words.filter((w) => w.endsWith('*')).map((w) => w.slice(0, -1));
  return stems.length === 0
    ? (word) => whole.has(word)
    : (word) => whole.has(word) || stems.some((stem) => word.startsWith(stem));
};

/** The words of one notation: `hit`, `<child>`, or `<name>s` for the words of a class with that ending. */
const wordsOf = (notation: string, classes: Classes): readonly string[] | undefined => {
  if (!notation.startsWith('<')) return [notation];
  const [, name = '', ending = ''] = /^<([a-z]+)>([a-z]*)$/.exec(notation) ?? [];
  return ending === '' ? classes.get(name) : classes.get(name)?.map((word) => (word.endsWith('*') ? word : word + ending));
};

/** How many words `..` passes over at most, and `...`. */
const gaps: Readonly<Record<string, number>> = { '..': 4, '...': 10 };

const allWordsOf = (notation: string, classes: Classes): readonly string[] | undefined => {
  const parts = notation.split('/').map((part) => wordsOf(part, classes));
  return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
};

/** The words, and the stems that end in `*`, with which a way of saying something may begin. */
export const firstWords = (classes: Classes): ((text: string) => ReadonlySet<string>) => {
  // The same beginning stands in many patterns.
  const known = new Map<string, ReadonlySet<string>>();
  return (text) => {
    const [notation = ''] = text.split(' ', 1);
    const words = known.get(notation) ?? new Set(allWordsOf(notation, classes));
    known.set(notation, words);
    return words;
  };
};

/**
 * Reads ways of saying something. Words stand as `plainText` leaves them; `hit/smack*` is either, `*` any ending, `<child>` any word
 * of that class, `?` behind a word makes it optional, `..` passes over up to four words and `...` over up to ten.
 * Undefined when it is none: nothing to begin with, or a class that there is not.
 */
export const patternReader = (classes: Classes): ((text: string) => Pattern | undefined) => {
  // The same notation stands in many patterns.
  const known = new Map<string, Place['fits'] | undefined>();
  const read = (notation: string): Place['fits'] | undefined => {
    const words = known.has(notation) ? undefined : allWordsOf(notation, classes);
    if (words) known.set(notation, anyOf(words));
    return known.get(notation);
  };
  return (text) => {
    const places: Place[] = [];
    let over = 0;
    for (const notation of text.split(' ')) {
      const gap = gaps[notation];
      if (gap !== undefined) {
        over = gap;
        continue;
      }
      const optional = notation.endsWith('?');
      const fits = read(optional ? notation.slice(0, -1) : notation);
      if (!fits) return undefined;
      places.push({ fits, over, optional });
      over = 0;
    }
    const [first] = places;
    return first && !first.optional && first.over === 0 && over === 0 ? places : undefined;
  };
};

/** Where the pattern ends (the place behind its last word) when it begins at `from`; undefined when it does not. */
export const endOf = (pattern: Pattern, words: readonly string[], from: number, place = 0): number | undefined => {
  const next = pattern[place];
  if (!next) return from;
  for (let at = from; at <= from + next.over && at < words.length; at++) {
    if (!next.fits(words[at] ?? '')) continue;
    const end = endOf(pattern, words, at + 1, place + 1);
    if (end !== undefined) return end;
  }
  return next.optional ? endOf(pattern, words, from, place + 1) : undefined;
};
