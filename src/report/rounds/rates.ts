import type { FollowUp, FollowUpState } from '../../followup/index.ts';
import { durationInWords, type Pack, type PackRound, type Source, sourceText } from '../../pathway/index.ts';

/** How many stand how: who answered is no answer, so it is never suppressed. */
export type Standing = Partial<Record<FollowUpState, number>>;

/** A round: of whom it is asked, when and why, and what has come of it. */
export interface RoundRate {
  id: string;
  to: FollowUp['as'];
  /** Who they are told, and asked nothing. */
  toldOnly: boolean;
  /** How long after a session it is asked, and where that stands; not there where the strategy has this round no more. */
  when?: { after: string; source: string; default: boolean };
  /** Where it stands that it is asked of them at all. */
  why?: string;
  /** Whoever was, or should have been, asked by now. */
  due: number;
  standing: Standing;
}

const sourceIn = ({ document }: Pack, section: string): Source => (section === 'default' ? 'default' : { document, section });

const described = (pack: Pack, { id, to, after, form, source, afterSource }: PackRound): Omit<RoundRate, 'due' | 'standing'> => ({
  id,
  to,
  toldOnly: form === null,
  when: {
    after: durationInWords(after),
    source: sourceText(sourceIn(pack, afterSource)),
    default: afterSource === 'default',
  },
  why: sourceText(sourceIn(pack, source)),
});

const notDue: readonly FollowUpState[] = ['planned', 'ended'];

/** The rounds of a course: those of the strategy, then any that it had when somebody was asked. */
export const ratesOf = (all: readonly FollowUp[], pack: Pack | undefined): RoundRate[] => {
  const rounds = pack ? pack.evaluation.rounds.map((round) => described(pack, round)) : [];
  for (const { round, as } of all)
    if (rounds.every(({ id }) => id !== round)) rounds.push({ id: round, to: as, toldOnly: false });
  return rounds.map((round) => {
    const standing: Standing = {};
    for (const { state } of all.filter((one) => one.round === round.id)) standing[state] = (standing[state] ?? 0) + 1;
    const { ended: _, ...still } = standing;
    const due = Object.entries(standing).reduce(
      (sum, [state, count]) => sum + (notDue.some((one) => one === state) ? 0 : count),
      0,
    );
    return { ...round, due, standing: still };
  });
};
