import type { Kind, Signal } from './signals.ts';

/** What a text comes to. `doubt`: the person is asked. `allegation`: a concern about somebody who works with children. */
export type Verdict = 'concern' | 'allegation' | 'doubt' | 'clear';

/** What the signals of one sentence come to. */
export interface Weighed {
  score: number;
  /** Harm to somebody is named. */
  asked: boolean;
  /** What was counted; the harm first. */
  signals: readonly Signal[];
}

export interface Judged {
  verdict: Verdict;
  sum: number;
  because: readonly string[];
}

/** How much a point of the signals counts beside the leaning of the words. */
const perPoint = 0.3;
/** Above this sum it is met; above the lower one, where harm to somebody is named, the person is asked. */
const enough = 0.5;
const perhaps = -1.5;
/** So much further words must lean that name neither harm nor a child: a lean alone is worth little in a few words. */
const unsaid = 2.5;
/** From this score on harm to somebody may be meant; from the higher one, though it is spoken of as what may be. */
const named = 3;
const certain = 4;
/** A signal that says by itself that a child was harmed, or who the child is. */
const strong = 3;

const heaviest = (signals: readonly (Signal | undefined)[]): Signal | undefined =>
  signals.reduce((one, other) => (other && (!one || Math.abs(other.weight) > Math.abs(one.weight)) ? other : one), undefined);

type Strongest = (...kinds: Kind[]) => Signal | undefined;

const strongest =
  (signals: readonly Signal[]): Strongest =>
  (...kinds) =>
    heaviest(kinds.map((kind) => heaviest(signals.filter((signal) => signal.kind === kind))));

const weightOf = (signal: Signal | undefined): number => signal?.weight ?? 0;

/** Who it is about, that it was told, that it is now: of this sentence, or of the one beside it. */
const evidence = (own: Strongest, near: Strongest): Signal[] => {
  const supposed = own('would') !== undefined;
  const kinds: Kind[][] = [['who', 'family'], supposed ? [] : ['told'], ['now']];
  return kinds.flatMap((of) => heaviest([own(...of), near(...of)]) ?? []);
};

const frames: readonly Kind[] = ['course', 'would', 'helped', 'practice', 'excuse', 'fine'];

/** What makes it talk about training, about work, or about what is over. Beside it, it counts half. */
const framing = (own: Strongest, near: Strongest, happened: boolean, accused: boolean): { signal: Signal; by: number }[] => {
  const kinds = [...frames, ...(happened ? [] : (['job'] as const)), ...(happened || accused ? [] : (['title'] as const))];
  return kinds.flatMap((kind) => {
    const here = own(kind);
    if (here) return [{ signal: here, by: here.weight }];
    const beside = kind === 'title' ? undefined : near(kind);
    return beside ? [{ signal: beside, by: Math.ceil(beside.weight / 2) }] : [];
  });
};

/**
 * Weighs the signals of one sentence beside those of its neighbours: harm, whose, told, when; against it, what frames it. A story of
 * one child that names no harm and is framed by nothing counts for more the longer it is.
 */
export const weigh = (here: readonly Signal[], beside: readonly Signal[], long: boolean): Weighed => {
  const own = strongest(here);
  const near = strongest(beside);
  const harm = own('staff', 'harm', 'topic');
  const story = weightOf(own('who')) > 1 || (weightOf(own('who')) > 0 && weightOf(own('family')) > 1);
  if (!harm && !story) return { score: 0, asked: false, signals: [] };
  const counted = evidence(own, near);
  const particular = counted.some(({ kind, weight }) => (kind === 'who' || kind === 'family') && weight > 1);
  const alive = counted.some(
    ({ kind, weight }) => kind === 'told' || kind === 'now' || (kind === 'who' && weight >= strong && harm),
  );
  const happened = alive || (weightOf(harm) >= strong && particular);
  const against = framing(own, near, happened, harm?.kind === 'staff');
  const framed = against.length === 0 ? 0 : Math.min(...against.map(({ by }) => by)) - (against.length - 1);
  const told = against.length === 0 && (!harm || (weightOf(harm) < 2 && weightOf(counted[0]) > 1 && counted[0]?.kind !== 'now'));
  const unframed = told ? (long ? 2 : 1) : 0;
  const score = weightOf(harm) + counted.reduce((sum, { weight }) => sum + weight, 0) + framed + unframed;
  const asked = score >= named && weightOf(harm) >= strong && counted.some(({ kind }) => kind === 'who');
  return { score, asked, signals: [...(harm ? [harm] : []), ...counted, ...against.map(({ signal }) => signal)] };
};

const inWords = 'The words are those in which people tell of a child.';

/** Judges sentences by their signals and by how far their words lean to a live concern. */
export const judge = (sentences: readonly Weighed[], lean: number): Judged => {
  const { score, asked, signals } = sentences.reduce((one, other) => (other.score > one.score ? other : one));
  const sum = perPoint * score + lean - (signals.length === 0 ? unsaid : 0);
  const supposed = asked && score < certain && signals.some(({ kind }) => kind === 'would');
  const met = signals[0]?.kind === 'staff' ? 'allegation' : 'concern';
  const verdict = sum > enough && !supposed ? met : asked && sum > perhaps ? 'doubt' : 'clear';
  return { verdict, sum, because: [...new Set([...signals.map((s) => s.because), ...(lean > 0 ? [inWords] : [])])] };
};
