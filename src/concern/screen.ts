import { beginnings, findIn } from './find.ts';
import { plainText } from './plain-text.ts';
import { sentences } from './sentences.ts';
import type { Signal, Signals } from './signals.ts';
import { spelling } from './spelling.ts';
import { type Verdict, type Weighed, weigh } from './weigh.ts';

export interface Screened {
  verdict: Verdict;
  /** Why, a sentence each, none of which holds a word of the text. */
  because: readonly string[];
}

/** Says whether a text that somebody typed looks like a live concern about a child. Nothing of the text is kept. */
export type Screen = (text: string) => Screened;

const nothing: Weighed = { verdict: 'clear', score: 0, signals: [] };

/** Makes the screen from its signals. It takes time in proportion to the length of the text. */
export const screening = (signals: Signals): Screen => {
  const begin = beginnings(signals.all);
  const spell = spelling(signals.spelt, signals.ordinary);
  return (text) => {
    const said = sentences(plainText(text, signals.pictures), spell, signals);
    const found = said.map((words) => findIn(words, begin));
    const near = (i: number): Signal[] => [...(found[i - 1] ?? []), ...(found[i + 1] ?? [])];
    const weighed = found.map((here, i) => weigh(here, near(i), (said[i]?.length ?? 0) > 6));
    const worst = weighed.reduce((one, other) => (other.score > one.score ? other : one), nothing);
    return { verdict: worst.verdict, because: [...new Set(worst.signals.map((s) => s.because))] };
  };
};
