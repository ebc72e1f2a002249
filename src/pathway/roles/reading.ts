import type { Unclear } from '../lexicon.ts';
import { distinct, higherFirst, type Option } from './option.ts';

export type Scored = Option & { score: number };

/** What a title, or one part of it, is taken to say. */
export interface Reading {
  options: Scored[];
  score: number;
  /** Every word that matters was understood. */
  full: boolean;
  /** There is one way only to take it. */
  settled: boolean;
  /** It was put together: "manager" and what comes before it. */
  composed?: true;
  /** It names a kind of work that stands in no group by itself; the question that settles it. */
  unclear?: Unclear;
}

export const nothing: Reading = { options: [], score: 0, full: false, settled: false };

export const scored = (options: readonly Option[], score: number): Scored[] => options.map((o) => ({ ...o, score }));

/** Those that come close to the best are put by group, higher first; what is further behind stays behind. */
export const ranked = (options: readonly Scored[], margin: number): Scored[] => {
  const best = Math.max(0, ...options.map((o) => o.score));
  const near = options.filter((o) => o.score >= best - margin).sort(higherFirst);
  const far = options.filter((o) => o.score < best - margin).sort((a, b) => b.score - a.score);
  return distinct([...near, ...far]);
};
