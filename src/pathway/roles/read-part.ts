import type { Framework } from '../framework.ts';
import type { Unclear } from '../lexicon.ts';
import type { Found } from './find.ts';
import type { Known } from './known.ts';
import { combined } from './modify.ts';
import { alike, distinct } from './option.ts';
import type { Token } from './read-title.ts';
import { nothing, type Reading, ranked, type Scored, scored } from './reading.ts';
import { resolve } from './resolve.ts';

/** Two that are this close are both possible. */
const close = 0.12;
/** A suggestion is a guess. */
const guessed = 0.5;
/** What is further from the title than this is not worth showing: the less so when the title was understood. */
const least = (understood: boolean): number => (understood ? 0.6 : 0.3);

const readFound = (known: Known, framework: Framework, { meaning, score, full }: Found): Reading => {
  if ('unclear' in meaning) return { ...readUnclear(known, framework, meaning.unclear, score), full };
  const { options, settled } = resolve(known.titles, framework, meaning.role);
  return { options: scored(options, score), score, full, settled };
};

const readUnclear = (known: Known, framework: Framework, unclear: Unclear, score: number): Reading => {
  const options = known.suggested(unclear).flatMap((role) => resolve(known.titles, framework, role).options.slice(0, 1));
  return { options: ranked(scored(options, score * guessed), 1), score, full: true, settled: false, unclear };
};

const optionsOf = (readings: readonly Reading[]): Scored[] => readings.flatMap((r) => r.options);

/** The highest that each of them may mean, before whatever else they may. */
const eachFirst = (readings: readonly Reading[]): Scored[] => [
  ...ranked(
    readings.flatMap((r) => r.options.slice(0, 1)),
    close,
  ),
  ...readings.flatMap((r) => r.options.slice(1)),
];

/** What these words say as they stand, without taking any of them apart. */
const readWhole = (known: Known, framework: Framework, tokens: readonly Token[]): Reading => {
  const all = known.find(tokens);
  const found = all.filter((f) => f.score >= least(all[0]?.full === true));
  const readings = found.slice(0, 8).map((f) => readFound(known, framework, f));
  const [best] = readings;
  if (!best) return nothing;
  const rivals = readings.filter((r) => r.full === best.full && r.score >= best.score - close);
  const settled = best.full && best.settled && rivals.every((r) => !r.unclear && alike(r.options, best.options));
  // A role that comes close says more than a word that says nothing by itself.
  const telling = rivals.some((r) => !r.unclear) ? rivals.filter((r) => best.full || !r.unclear) : rivals;
  const near = best.full ? ranked(optionsOf(telling), close) : eachFirst(telling);
  const options = distinct([...near, ...ranked(optionsOf(readings.filter((r) => !telling.includes(r))), 0)]);
  const unclear = rivals.find((r) => r.unclear)?.unclear;
  return { ...best, options, settled: settled && tokens.every((t) => t.sure), ...(unclear ? { unclear } : {}) };
};

/** "nursery" and "manager" out of "nursery manager". */
const readModified = (known: Known, framework: Framework, tokens: readonly Token[]): Reading => {
  for (const { words, modifier } of known.modifiers) {
    const { role: _, ...alone } = modifier;
    const rest = tokens.filter((t) => !words.includes(t.word));
    if (rest.length === 0 || rest.length > tokens.length - words.length) continue;
    const base = readPart(known, framework, rest);
    if (base.score < 0.6 || base.options.length === 0) continue;
    return combined(base, resolve(known.titles, framework, alone).options, modifier);
  }
  return nothing;
};

/** What one part of a title says: as it stands, or as a role with something added to it. */
export const readPart = (known: Known, framework: Framework, tokens: readonly Token[]): Reading => {
  const whole = readWhole(known, framework, tokens);
  if (whole.full) return whole;
  const modified = readModified(known, framework, tokens);
  const better = modified.full || modified.score > whole.score;
  return better ? modified : whole;
};
