import type { Transaction } from '../store/port.ts';
import { type FollowUp, type FollowUpState, followUps, signpost, turned } from './follow-up.ts';
import { lettersTo } from './letter.ts';
import { observations } from './observation.ts';

/** Nothing is asked of it any more, and what a supervisor saw of it goes. */
export const end = async (tx: Transaction, partition: string, one: FollowUp, now: Date): Promise<void> => {
  const { over: _, ...rest } = await withoutSeen(tx, partition, one);
  await tx.put(followUps, partition, turned(rest, 'ended', signpost, now));
};

/** Without what a supervisor has said in it, done or half done. A practitioner's answers are kept with what they said first. */
export const withoutSeen = async (tx: Transaction, partition: string, one: FollowUp): Promise<FollowUp> => {
  const { response, ...rest } = one;
  if (one.as === 'practitioner' || response === undefined) return one;
  await tx.remove(observations, partition, response);
  return rest;
};

/** Where it ends as it stands. */
const final: readonly FollowUpState[] = ['answered', 'unreachable', 'moved', 'on-leave', 'no-answer', 'unknown', 'told'];

/** Whether any of its letters is known to have arrived. */
const wasReached = async (tx: Transaction, partition: string, { of = '', sent }: FollowUp): Promise<boolean> =>
  (await lettersTo(tx, partition, of)).some(({ day, state }) => state === 'delivered' && sent.includes(day));

/** How one stands who was asked, or told, for the last time a week ago, or whose time is over. */
const lapsed = async (tx: Transaction, partition: string, one: FollowUp, now: Date): Promise<FollowUp> => {
  const unanswered = one.questionnaire === undefined ? 'told' : 'no-answer';
  const asked = async () => ((await wasReached(tx, partition, one)) ? unanswered : 'unknown');
  const state = final.includes(one.state) ? one.state : one.sent.length === 0 ? 'unreachable' : await asked();
  return state === one.state ? one : turned(one, state, signpost, now);
};

/** Nobody is reminded any more. Who answers late is heard, as long as there is time. */
export const lapse = async (tx: Transaction, partition: string, one: FollowUp, now: Date): Promise<void> => {
  await tx.put(followUps, partition, await lapsed(tx, partition, one, now));
};

/** Its time is over. */
export const close = async (tx: Transaction, partition: string, one: FollowUp, now: Date): Promise<void> => {
  const closed: FollowUp = { ...(await lapsed(tx, partition, one, now)), over: true };
  await tx.put(followUps, partition, closed);
};
