import MiniSearch from 'minisearch';
import type { LexiconRole, Unclear } from '../lexicon.ts';
import { lazily } from './lazily.ts';
import type { Token } from './read-title.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Meaning = { role: LexiconRole } | { unclear: Unclear };

/** One way of saying one thing. */
export interface Said {
  meaning: Meaning;
  words: string[];
  /** The words in a fixed order, as one text. */
  key: string;
}

export const keyOf = (words: readonly string[]): string => [...words].sort().join(' ');

export interface Found {
  meaning: Meaning;
  /** 0 to 1: how much of what was typed and of what is known are the same. */
  score: number;
  /** Every word that matters is on both sides. */
  full: boolean;
}

const better = (a: Found, b: Found): number => Number(b.full) - Number(a.full) || b.score - a.score;

export type Find = (tokens: readonly Token[]) => Found[];

const considered = 60;
const lightWeight = 0.1;

/** Finds what the words of a title may mean: what they say exactly, or else what comes near, best first, each meaning once. */
export const finder = (said: readonly Said[], vocabulary: Vocabulary): Find => {
  /** Light words are everywhere: they are looked for only where there is nothing else. */
  const telling = (words: readonly string[]): string => {
    const heavy = words.filter((w) => !vocabulary.light.has(w));
    return (heavy.length > 0 ? heavy : words).join(' ');
  };
  const index = lazily(() => {
    const empty = new MiniSearch<{ id: number; words: string }>({
      fields: ['words'],
      tokenize: (t) => t.split(' '),
      processTerm: (t) => t,
    });
    empty.addAll(said.map(({ words }, id) => ({ id, words: telling(words) })));
    return empty;
  });

  const holding = new Map<string, number>();
  for (const { words } of said) for (const word of words) holding.set(word, (holding.get(word) ?? 0) + 1);
  /** Rare words say more than common ones; a word that nobody knows says most, against every match. */
  const weight = (word: string): number => {
    if (vocabulary.light.has(word)) return lightWeight;
    const count = holding.get(word);
    return count === undefined ? 1 : 0.4 + 0.6 * (1 - Math.log(count) / Math.log(said.length));
  };
  const sum = (words: readonly string[]): number => words.reduce((total, word) => total + weight(word), 0);

  const exactly = new Map<string, Found[]>();
  const vague = new Set<string>();
  for (const { meaning, key } of said) {
    const found = { meaning, score: 1, full: true };
    const others = exactly.get(key);
    if (others) others.push(found);
    else exactly.set(key, [found]);
    if ('unclear' in meaning) vague.add(key);
  }

  /** Not so "house" out of "house officer", or "support" out of "support team". */
  const tells = (words: readonly string[]): boolean => !vague.has(keyOf(words)) && !words.every((w) => vocabulary.outside.has(w));

  const compare = (typed: ReadonlySet<string>, { meaning, words }: Said): Found => {
    const field = 'role' in meaning ? vocabulary.withoutIn.get(meaning.role.field) : undefined;
    const over = [...typed].filter((w) => !words.includes(w));
    const idle = (w: string): boolean => vocabulary.without.has(w) || field?.has(w) === true;
    const heavy = words.some((w) => !vocabulary.light.has(w));
    const matters = (w: string): boolean => !(heavy && vocabulary.light.has(w));
    const found = sum(words.filter((w) => typed.has(w)));
    const rest = sum(over.filter((w) => !idle(w))) + lightWeight * over.filter(idle).length;
    return {
      meaning,
      score: (2 * found) / (sum(words) + found + rest || 1),
      full:
        words.every((w) => typed.has(w) || !matters(w)) &&
        over.every((w) => idle(w) || !matters(w)) &&
        ('unclear' in meaning || tells(words.filter(matters))),
    };
  };

  return (tokens) => {
    const typed = new Set(tokens.map((t) => t.word));
    const known = exactly.get(keyOf([...typed]));
    if (known) return known;
    const hits = index()
      .search(telling([...typed]), { combineWith: 'OR' })
      .slice(0, considered);
    const best = new Map<unknown, Found>();
    for (const { id } of hits) {
      const one = said[id];
      if (!one) continue;
      const found = compare(typed, one);
      const thing = 'role' in one.meaning ? one.meaning.role : one.meaning.unclear;
      const before = best.get(thing);
      if (!before || better(found, before) < 0) best.set(thing, found);
    }
    return [...best.values()].sort(better);
  };
};
