import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

const day = z.iso.date();
const instant = z.iso.datetime();

/**
 * How a follow-up stands. `planned`: not asked yet; `asked`; `on-leave` until a day; `moved`: not their report, and who is nobody has
 * said. The others are where it ends, all but `answered` without an answer; `unknown`: nobody can tell whether it reached them;
 * `told`: that others are asked, and asked nothing.
 */
export const followUpStates = [
  'planned',
  'asked',
  'on-leave',
  'moved',
  'answered',
  'declined',
  'left',
  'unreachable',
  'unknown',
  'no-answer',
  'told',
  'ended',
] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** Where nobody has answered, and an officer may want to know why. */
export const unanswered = ['no-answer', 'unreachable', 'unknown', 'moved', 'on-leave', 'left'] as const satisfies FollowUpState[];
export type Unanswered = (typeof unanswered)[number];

/** Who made a change that nobody made. */
export const signpost = 'signpost';

/** Not over as long as there is time; who could not be reached may be followed by somebody who can. */
const open: readonly FollowUpState[] = ['planned', 'asked', 'on-leave', 'moved', 'unreachable'];

/** What is asked of one person some time after a session, about themselves or about somebody whom they supervise. */
const followUp = z.strictObject({
  /** The ids of session and of the person who was there, and the round's, joined by slashes. */
  id: z.string(),
  session: z.string(),
  course: z.string(),
  /** Who was there. */
  person: z.string(),
  /** Of which round of the strategy's. */
  round: z.string(),
  as: z.enum(['practitioner', 'supervisor']),
  state: z.enum(followUpStates),
  /** Who was asked last. */
  of: z.string().optional(),
  /** On which days they were. */
  sent: z.array(day),
  /** Not before this day: they are on leave, say. */
  notBefore: day.optional(),
  /** Its time is over: nothing is sent, answered or changed any more. */
  over: z.literal(true).optional(),
  /** Every change of state: who made it (the id of a person, or `signpost`), and when. */
  history: z.array(z.strictObject({ state: z.enum(followUpStates), by: z.string(), at: instant })),
  questionnaire: z.string().optional(),
  /** Where the answers are, once there are any. */
  response: z.string().optional(),
  /** An officer may ring them. */
  interview: z.literal(true).optional(),
  /** Raised by everything that those who are asked say; a card carries the version it was drawn from. */
  version: z.number().int(),
});
export type FollowUp = z.infer<typeof followUp>;

/** Whether it can still be asked and answered. */
export const isOpen = ({ state, over }: Pick<FollowUp, 'state' | 'over'>): boolean => over === undefined && open.includes(state);

/** Whether an answer is heard: late ones are, and what was answered can be changed, until its time is over. */
export const canAnswer = (one: Pick<FollowUp, 'state' | 'over'>): boolean =>
  isOpen(one) || (one.over === undefined && ['answered', 'no-answer', 'unknown'].includes(one.state));

/** Whether there is no answer, and one would be heard: it can also be declined, put off, or be somebody else's to answer. */
export const lacksAnswer = (one: Pick<FollowUp, 'state' | 'over'>): boolean => canAnswer(one) && one.state !== 'answered';

export const followUpId = (session: string, person: string, round: string): string => `${session}/${person}/${round}`;

export const followUps: Collection<FollowUp> = {
  name: 'followUps',
  schema: followUp,
  indexes: {
    notOver: (f) => (canAnswer(f) || (f.state === 'told' && !f.over) ? ['all'] : []),
    person: (f) => [f.person],
    of: (f) => (f.of === undefined ? [] : [f.of]),
    session: (f) => [f.session],
    course: (f) => [f.course],
    linked: (f) => (f.response === undefined && !f.interview ? [] : ['linked']),
    interview: (f) => (f.interview ? ['all'] : []),
    waiting: (f) => (f.as === 'supervisor' && !f.over && (f.state === 'planned' || f.state === 'asked') ? ['all'] : []),
    // By the month since which it stands so.
    unanswered: ({ state, history }) => (unanswered.some((one) => one === state) ? [history.at(-1)?.at.slice(0, 7) ?? ''] : []),
  },
  owner: (f) => f.person,
  naming: {
    by: ['person', 'of'],
    as(f, from, to) {
      const person = f.person === from ? to : f.person;
      return { ...f, id: followUpId(f.session, person, f.round), person, ...(f.of === from ? { of: to } : {}) };
    },
    over: (mine, theirs) => mine.state === 'answered' && theirs.state !== 'answered',
  },
  kept: 'that somebody was asked as long as the training records; who answered what until thirty days after the round has closed',
  // It goes with whoever was there; who was asked about them is forgotten in it.
  onErasure: 'keep-without-person',
  about: (f) => [f.person],
  takes: ({ response, as }) =>
    response === undefined || as === 'practitioner' ? [] : [{ collection: 'observations', id: response }],
};

/** A follow-up in another state from now on. */
export const turned = (one: FollowUp, state: FollowUpState, by: string, at: Date): FollowUp => ({
  ...one,
  state,
  history: [...one.history, { state, by, at: at.toISOString() }],
});

/** They do not want to be rung, or nothing is asked of them any more. */
export const withoutInterview = ({ interview: _, ...rest }: FollowUp): FollowUp => rest;

/** All whose time is not over. */
export const notOver = async (tx: Transaction, partition: string): Promise<FollowUp[]> => {
  const all: FollowUp[] = [];
  for (let after = '', page: FollowUp[] = []; ; after = page.at(-1)?.id ?? '') {
    page = await tx.find(followUps, partition, 'notOver', 'all', { limit: 1_000, ...(after === '' ? {} : { after }) });
    all.push(...page);
    if (page.length < 1_000) return all;
  }
};
