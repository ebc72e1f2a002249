import type { Framework } from '../framework.ts';
import type { Known } from './known.ts';
import { alike, distinct, union } from './option.ts';
import { readPart } from './read-part.ts';
import type { Token } from './read-title.ts';
import { nothing, type Reading, ranked, type Scored } from './reading.ts';

const mostParts = 5;

const shareWords = (a: readonly Token[], b: readonly Token[]): boolean => a.some((t) => b.some((u) => u.word === t.word));

/** Every way of keeping neighbouring parts together: a, b, c; a b, c; a, b c; a b c. Parts that say the same word are two things. */
const groupings = (parts: readonly Token[][]): Token[][][] => {
  const [first, ...rest] = parts;
  if (!first) return [[]];
  if (rest.length === 0) return [[first]];
  return groupings(rest).flatMap((tail) => {
    const [next = [], ...others] = tail;
    const apart = [first, ...tail];
    return shareWords(first, next) ? [apart] : [apart, [[...first, ...next], ...others]];
  });
};

const both = (a: Scored, b: Scored): Scored => ({
  role: `${a.role} and ${b.role}`,
  groups: union(a.groups, b.groups),
  source: a.source === 'default' || b.source === 'default' ? 'default' : a.source,
  because: `${a.because} ${b.because}`,
  score: Math.min(a.score, b.score),
  ...(a.sector === undefined || (b.sector !== undefined && a.sector !== b.sector) ? {} : { sector: a.sector }),
});

/** All of them are true of one person: their groups add up. */
const sum = (hats: readonly Reading[]): Reading => {
  const worn = hats.filter((h) => h.options.length > 0 && !h.unclear);
  const [first, ...rest] = worn;
  if (!first) return hats[0] ?? nothing;
  const unions = rest.reduce<Scored[]>(
    (sofar, h) => sofar.flatMap((a) => h.options.slice(0, 3).map((b) => both(a, b))),
    first.options.slice(0, 3),
  );
  const unclear = hats.find((h) => h.unclear)?.unclear;
  return {
    options: distinct([...unions, ...worn.flatMap((h) => h.options)]),
    score: Math.min(...hats.map((h) => h.score)),
    full: hats.every((h) => h.full),
    settled: hats.every((h) => h.settled),
    ...(unclear ? { unclear } : {}),
  };
};

/** One of them is true: it is settled only if that makes no difference. */
const oneOf = (hats: readonly Reading[]): Reading => {
  const all = sum(hats);
  const [first = nothing] = hats;
  const options = ranked(
    hats.flatMap((h) => h.options),
    1,
  );
  return { ...all, options, settled: all.settled && hats.every((h) => alike(h.options, first.options)) };
};

/** How well a title is understood when it is parted like this. What nobody had to put together is best, and a clear part better than an unclear one. */
const worth = (hats: readonly Reading[]): number => {
  const one = (h: Reading): number => (h.full ? (h.composed ? 0.9 : 1) : h.score) * (h.unclear && hats.length > 1 ? 0.6 : 1);
  return hats.reduce((total, h) => total + one(h), 0) / hats.length - hats.length / 100;
};

/** What the parts of a title say together, whether as one role ("drug and alcohol worker") or as several ("teacher and Cub leader"). */
export const readParts = (known: Known, framework: Framework, parts: readonly Token[][], either: boolean): Reading => {
  const few = parts.length > mostParts ? [...parts.slice(0, mostParts - 1), parts.slice(mostParts - 1).flat()] : [...parts];
  const readings = new Map<string, Reading>();
  const read = (tokens: Token[]): Reading => {
    const key = tokens.map((t) => t.word).join(' ');
    const reading = readings.get(key) ?? readPart(known, framework, tokens);
    readings.set(key, reading);
    return reading;
  };
  let best: readonly Reading[] = [];
  for (const hats of groupings(few).map((grouping) => grouping.map(read))) {
    if (best.length === 0 || worth(hats) > worth(best)) best = hats;
  }
  const [only = nothing] = best;
  return best.length < 2 ? only : either ? oneOf(best) : sum(best);
};
