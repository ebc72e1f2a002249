import type { Framework } from '../framework.ts';
import { distinct, union } from './option.ts';
import { type Known, readPart } from './read-part.ts';
import { nothing, type Reading, ranked, type Scored } from './reading.ts';
import type { Token } from './read-title.ts';

const mostParts = 5;

/** Every way of keeping neighbouring parts together: a, b, c; a b, c; a, b c; a b c. */
const groupings = (parts: readonly Token[][]): Token[][][] => {
  const [first, ...rest] = parts;
  if (!first) return [[]];
  if (rest.length === 0) return [[first]];
  return groupings(rest).flatMap((tail) => {
    const [next = [], ...others] = tail;
    return [
      [first, ...tail],
      [[...first, ...next], ...others],
    ];
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
  const unions = rest.reduce<Scored[]>((sofar, h) => sofar.flatMap((a) => h.options.slice(0, 3).map((b) => both(a, b))), first.options.slice(0, 3));
  const unclear = hats.find((h) => h.unclear)?.unclear;
  return {
    options: distinct([...unions, ...worn.flatMap((h) => h.options)]),
    score: Math.min(...hats.map((h) => h.score)),
    full: hats.every((h) => h.full),
    exact: false,
    settled: hats.every((h) => h.settled),
    ...(unclear ? { unclear } : {}),
  };
};

/** One of them is true: nothing is settled until the person says which. */
const oneOf = (hats: readonly Reading[]): Reading => ({
  ...sum(hats),
  options: ranked(hats.flatMap((h) => h.options), 1),
  settled: false,
});

/** What the parts of a title say together, whether as one role ("drug and alcohol worker") or as several ("teacher and Cub leader"). */
export const readParts = (known: Known, framework: Framework, parts: readonly Token[][], either: boolean): Reading => {
  const few = parts.length > mostParts ? [...parts.slice(0, mostParts - 1), parts.slice(mostParts - 1).flat()] : [...parts];
  const read = new Map<Token[], Reading>();
  let best = { reading: nothing, worth: -1 };
  for (const grouping of groupings(few).sort((a, b) => a.length - b.length)) {
    const hats = grouping.map((tokens) => read.get(tokens) ?? readPart(known, framework, tokens));
    grouping.forEach((tokens, i) => {
      const hat = hats[i];
      if (hat) read.set(tokens, hat);
    });
    const reading = hats.length === 1 ? (hats[0] ?? nothing) : either ? oneOf(hats) : sum(hats);
    const worth = hats.reduce((total, h) => total + (h.full ? 1 : h.score) * (h.unclear && hats.length > 1 ? 0.6 : 1), 0) / hats.length;
    if (worth > best.worth + 0.01) best = { reading, worth };
  }
  return best.reading;
};
