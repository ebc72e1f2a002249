import type { Lexicon } from '../lexicon.ts';
import { type Spelling, spelling } from './spelling.ts';
import { wordsOf } from './split.ts';

export interface Vocabulary {
  readonly spelling: Spelling;
  readonly fillers: ReadonlySet<string>;
  readonly light: ReadonlySet<string>;
  readonly undoes: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
  /** Words that change nothing: everywhere, and in each field. */
  readonly without: ReadonlySet<string>;
  readonly withoutIn: ReadonlyMap<string, ReadonlySet<string>>;
  /** Puts one word in the place of all that mean the same. */
  same(words: readonly string[]): string[];
  /** The words of a title that count, each once. */
  bag(title: string): string[];
}

type Branch = { next: Map<string, Branch>; stands?: string[] };

const branch = (): Branch => ({ next: new Map() });

/** "early years" means one thing: it is one word from here on. */
const atom = (words: string): string => words.replaceAll(' ', '_');

/** Every way of saying is a path of words; the longest that fits is taken. "children + nurse" stands for both. */
const thesaurus = (same: Readonly<Record<string, string[]>>): ((words: readonly string[]) => string[]) => {
  const root = branch();
  for (const [one, ways] of Object.entries(same)) {
    const stands = one.split(' + ').map(atom);
    for (const way of ways) {
      let at = root;
      for (const word of wordsOf(way)) {
        const next = at.next.get(word) ?? branch();
        at.next.set(word, next);
        at = next;
      }
      at.stands = stands;
    }
  }
  return (words) => {
    const result: string[] = [];
    for (let i = 0; i < words.length; ) {
      let at: Branch | undefined = root;
      let stands: string[] | undefined;
      let length = 1;
      for (let j = i; at !== undefined && j < words.length; j++) {
        at = at.next.get(words[j] ?? '');
        if (!at?.stands) continue;
        stands = at.stands;
        length = j - i + 1;
      }
      if (stands) result.push(...stands);
      else result.push(words[i] ?? '');
      i += length;
    }
    return result;
  };
};

export const joints: ReadonlySet<string> = new Set(['and', 'or']);

/** Numbers, years, bands and age groups. */
export const isNumber = (word: string): boolean => /\d/.test(word) && /^(ks|yr?|u|b)?\d+(st|nd|rd|th|s|yr|hr|hrs)?$/.test(word);

/** The words of a lexicon and of the titles that the strategies list. */
export const vocabulary = (lexicon: Lexicon, titles: readonly string[]): Vocabulary => {
  const { words } = lexicon;
  const same = thesaurus(words.same);
  const set = (list: readonly string[]): Set<string> => new Set(list.flatMap((t) => same(wordsOf(t))));
  const fillers = new Set(words.fillers.flatMap(wordsOf));
  const withoutIn = new Map([...lexicon.without].map(([field, list]) => [field, set(list)]));
  const bag = (title: string): string[] => {
    const counted = same(wordsOf(title)).filter((w) => !fillers.has(w) && !joints.has(w) && !isNumber(w));
    return counted.length > 1 ? [...new Set(counted)] : counted;
  };
  const says = [...lexicon.roles, ...lexicon.modifiers, ...lexicon.unclear].flatMap((e) => e.says);
  const all = [
    ...says,
    ...titles,
    ...lexicon.roles.map((r) => r.role ?? ''),
    ...[words.fillers, words.light, words.without, words.undoes, words.outside, ...lexicon.without.values()].flat(),
    ...Object.entries(words.same).flatMap(([one, ways]) => [one, ...ways]),
  ];
  return {
    spelling: spelling([...all.flatMap(wordsOf), ...joints]),
    fillers,
    light: new Set(words.light.flatMap(wordsOf)),
    undoes: new Set(words.undoes.flatMap(wordsOf)),
    outside: new Set(words.outside.flatMap(wordsOf)),
    without: set(words.without),
    withoutIn,
    same,
    bag,
  };
};
