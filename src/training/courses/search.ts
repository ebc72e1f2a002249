import MiniSearch from 'minisearch';
import type { Offered } from './offered.ts';

/** Words that are in every sentence say nothing of what somebody looks for. */
const small = new Set([
  'a',
  'an',
  'and',
  'about',
  'course',
  'courses',
  'for',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'training',
  'with',
]);

/** Those that have all these words, or ones that begin so or are a slip away, in what they are called, who they are for or what they teach. */
export const search = (all: readonly Offered[], text: string): Offered[] => {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(
    all.map(({ course, sessions }, id) => {
      const { title, audience, delivery, outcomes } = course;
      const titles = sessions.map((session) => session.title);
      return { id, text: [title, ...titles, audience ?? '', delivery ?? '', ...outcomes].join('\n') };
    }),
  );
  const found = index.search(text, {
    prefix: true,
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    combineWith: 'AND',
    processTerm: (term) => (small.has(term.toLowerCase()) ? null : term.toLowerCase()),
  });
  const ids = new Set(found.map(({ id }): unknown => id));
  return all.filter((_, id) => ids.has(id));
};
