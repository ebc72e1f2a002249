import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';
import { attendanceId } from '../training/index.ts';

const instant = z.iso.datetime();

/**
 * `withdrawn`: they were not there. `before`: on the list, and asked what is asked before; then asked; half done; answered. Of two
 * evaluations of somebody who turns out to be one person, the one that is further on stands.
 */
const states = ['withdrawn', 'before', 'asked', 'draft', 'answered'] as const;

/**
 * That somebody is asked about a session, and how far they are: the one link between a person and what they answered. It is read to
 * let them edit, to join their rounds, to export and to erase, for nothing else, and is destroyed thirty days after the last round.
 */
const evaluation = z.strictObject({
  /** The ids of session and person joined by a slash. */
  id: z.string(),
  session: z.string(),
  person: z.string(),
  course: z.string(),
  questionnaire: z.string(),
  /** Where their answers are, once there are any. */
  response: z.string().optional(),
  state: z.enum(states),
  /** Raised when they are asked anew: a card of an older round is not sent any more. */
  round: z.number().int(),
  /** Raised by every change; a card carries the version it was drawn from. */
  version: z.number().int(),
  asked: instant,
  /** From then on it can be neither given nor changed. */
  closes: instant,
  /** They want an officer to get in touch. */
  contact: z.literal(true).optional(),
});
export type Evaluation = z.infer<typeof evaluation>;

/** The day on which it closes, UTC: what planners walk by. */
const closingDay = ({ closes }: Evaluation): string => closes.slice(0, 10);

export const evaluations: Collection<Evaluation> = {
  name: 'evaluations',
  schema: evaluation,
  indexes: {
    person: (e) => [e.person],
    session: (e) => [e.session],
    closing: (e) => [closingDay(e)],
    all: () => ['all'],
    contact: (e) => (e.contact ? ['all'] : []),
  },
  owner: (e) => e.person,
  naming: {
    by: ['person'],
    as: (e, _, to) => ({ ...e, id: attendanceId(e.session, to), person: to }),
    over: (mine, theirs) => states.indexOf(mine.state) > states.indexOf(theirs.state),
  },
  kept: 'until thirty days after the last time that they are asked about it',
  onErasure: 'delete',
  takes: ({ response }) => (response === undefined ? [] : [{ collection: 'responses', id: response }]),
};

/** Whether there is something to answer, or to change, at that moment. */
export const isOpen = ({ state, closes }: Evaluation, now: Date): boolean => state !== 'withdrawn' && now < new Date(closes);

/** Everybody's of a session. */
export const evaluationsOf = (tx: Transaction, partition: string, session: string): Promise<Evaluation[]> =>
  tx.find(evaluations, partition, 'session', session, { limit: 5_000 });
