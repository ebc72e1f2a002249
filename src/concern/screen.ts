import { beginnings, findIn } from './find.ts';
import { type Learned, leaning, weightsOf } from './leaning.ts';
import { reading } from './reading.ts';
import { lists, type Signal, type SignalsFile, signalsOf, type WordsFile } from './signals.ts';
import { together, traitsOf } from './traits.ts';
import { type Judged, judge, type Verdict, weigh } from './weigh.ts';

export interface Screened {
  verdict: Verdict;
  /** Why, a sentence each, none of which holds a word of the text. */
  because: readonly string[];
}

/** Says whether a text that somebody typed looks like a live concern about a child. Nothing of the text is kept. */
export type Screen = (text: string) => Screened;

export interface ScreenData {
  words: WordsFile;
  senses: Readonly<Record<string, string>>;
  learned: Learned;
  signals: readonly SignalsFile[];
}

/** So many sentences are judged together, since one frames another. */
const span = 3;
/** So much further words must lean when they are read out of their context. */
const outOfContext = 1.5;

const nothing: Judged = { verdict: 'clear', sum: Number.NEGATIVE_INFINITY, because: [] };

/** Makes the screen from its data. It takes time in proportion to the length of the text. */
export const screening = (data: ScreenData): Screen => {
  const { sentencesOf, sensesOf } = reading(data.words, data.senses);
  const begin = beginnings(signalsOf(data.signals), lists(data.words.classes));
  const weights = weightsOf(data.learned);
  return (text) => {
    const said = sentencesOf(text);
    const found = said.map((words) => findIn(words, begin));
    const near = (i: number): Signal[] => [...(found[i - 1] ?? []), ...(found[i + 1] ?? [])];
    const weighed = found.map((here, i) => weigh(here, near(i), (said[i]?.length ?? 0) > 6));
    const traits = said.map((words) => traitsOf(words, sensesOf));
    const judgeSpan = (from: number, length: number, strict: number): Judged => {
      const to = from + length;
      return judge(weighed.slice(from, to), leaning(together(traits.slice(from, to)), weights) - strict);
    };
    const spans = said.slice(0, Math.max(1, said.length - span + 1)).map((_, from) => judgeSpan(from, span, 0));
    const alone = said.length > 1 ? said.map((_, from) => judgeSpan(from, 1, outOfContext)) : [];
    const judged = [...spans, ...alone];
    const { verdict, because } = judged.reduce((one, other) => (other.sum > one.sum ? other : one), nothing);
    return { verdict, because };
  };
};
