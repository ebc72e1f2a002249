import MiniSearch from 'minisearch';
import { distance } from './distance.ts';
import { lazily } from './lazily.ts';

export interface Spelling {
  has(word: string): boolean;
  /** The known word that was probably meant; `sure` when it is close enough to propose something on its strength. */
  correct(word: string): { word: string; sure: boolean } | undefined;
}

const allowed = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Knows these words, and finds them in words that are nearly theirs. */
export const spelling = (words: Iterable<string>): Spelling => {
  const known = new Set(words);
  const index = lazily(() => {
    const empty = new MiniSearch<{ id: string; word: string }>({ fields: ['word'], tokenize: (t) => [t], processTerm: (t) => t });
    empty.addAll([...known].map((word) => ({ id: word, word })));
    return empty;
  });
  return {
    has: (word) => known.has(word),
    correct: (word) => {
      const most = allowed(word);
      if (most === 0) return undefined;
      // The index counts two letters that changed places as two changes.
      const near = index()
        .search(word, { fuzzy: most + 1, prefix: word.length > 5 })
        .map(({ id }) => ({ word: String(id), far: distance(word, String(id), most) }))
        .filter((n) => n.far <= most || n.word.startsWith(word))
        .filter((n) => n.word.length > 3 && (word.length > 6 || n.word[0] === word[0]))
        .map((n) => ({ ...n, far: Math.min(n.far, most + 1) }))
        .sort((a, b) => a.far - b.far);
      const [best, next] = near;
      if (!best) return undefined;
      return { word: best.word, sure: best.far <= most && word.length > 4 && best.far < (next?.far ?? 9) };
    },
  };
};
