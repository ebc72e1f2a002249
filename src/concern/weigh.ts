import type { Kind, Signal } from './signals.ts';

/** What a text comes to. `doubt`: the person is asked. `allegation`: a concern about somebody who works with children. */
export type Verdict = 'concern' | 'allegation' | 'doubt' | 'clear';

export interface Weighed {
  verdict: Verdict;
  score: number;
  /** What was counted. */
  signals: readonly Signal[];
}

/** From this score on it is met; from the lower one, where harm to somebody is named, the person is asked. */
const enough = 4;
const perhaps = 3;
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
  if (!harm && !story) return { verdict: 'clear', score: 0, signals: [] };
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
  const asked = score >= perhaps && weightOf(harm) >= strong && counted.some(({ kind }) => kind === 'who');
  const verdict = score >= enough ? (harm?.kind === 'staff' ? 'allegation' : 'concern') : asked ? 'doubt' : 'clear';
  return { verdict, score, signals: [...(harm ? [harm] : []), ...counted, ...against.map(({ signal }) => signal)] };
};
