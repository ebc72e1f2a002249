import { chatOpened, lose } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import type { Claimed } from './claim.ts';
import { change, end, type Intent, idAt, intents } from './intent.ts';
import { isUnreachable, type Outcome } from './outcome.ts';
import { tellOfUnreachable, type Whose } from './unreachable.ts';

/** What became of a claimed intent: each of these gives up the claim. */
export interface Settled {
  claimed: Claimed;
  outcome: Outcome;
  /** The chat that was opened for it. */
  opened?: string | undefined;
  /** When to try again, where the outcome is `not-now`. */
  again: Date;
  now: Date;
}

const without = ({ lease: _, ...intent }: Intent): Intent => intent;

/** The intent as it stands, if it is still this claimer's to write to; one held to be unknown meanwhile is known after all. */
const held = async (tx: Transaction, { partition, intent }: Claimed): Promise<Intent | undefined> => {
  const now = await tx.get(intents, partition, intent.id);
  return now?.state === 'unknown' || (now?.state === 'claimed' && now.lease?.by === intent.lease?.by) ? now : undefined;
};

/** Records an attempt and what follows from it. */
export const settle = async (tx: Transaction, whose: Whose, { claimed, outcome, opened, again, now }: Settled): Promise<void> => {
  const { partition, account } = claimed;
  const before = await held(tx, claimed);
  if (!before) return;
  if (opened !== undefined && account !== undefined) await chatOpened(tx, partition, account, opened);
  const { is } = outcome;
  const code = is === 'delivered' ? 'ok' : outcome.code;
  const tried: Intent = { ...without(before), attempts: [...before.attempts, { at: now.toISOString(), is, code }] };
  if (outcome.is === 'not-now') {
    if (again > new Date(before.until)) return end(tx, partition, { ...tried, state: before.state }, 'too-late');
    return change(tx, partition, before, { ...tried, id: idAt(again, before.id), state: 'waiting' });
  }
  if (outcome.is === 'delivered') {
    const { conversation, activity } = outcome;
    const sent = conversation === undefined ? {} : { sent: { conversation, ...(activity === undefined ? {} : { activity }) } };
    return change(tx, partition, before, { ...tried, state: 'delivered', ...sent });
  }
  if (outcome.is === 'unknown') return change(tx, partition, before, { ...tried, state: 'unknown', why: code });
  await change(tx, partition, before, { ...tried, state: 'refused', why: outcome.why });
  if (!isUnreachable(outcome.why) || account === undefined) return;
  await lose(tx, partition, account, outcome.why, now);
  if ('person' in before.to) await tellOfUnreachable(tx, whose, before.to.person, now);
};

/** Gives back a claimed intent that was not sent, to be claimed again at `next`. */
export const putBack = async (tx: Transaction, claimed: Claimed, next: Date): Promise<void> => {
  const before = await held(tx, claimed);
  if (before?.state !== 'claimed') return;
  await change(tx, claimed.partition, before, { ...without(before), id: idAt(next, before.id), state: 'waiting' });
};

/**
 * Claims that nobody holds any more: made by a process that is gone, or run out. Whether they were sent nobody can tell, so they
 * are unknown and not sent again. Returns how many there were; at most a hundred at a time.
 */
export const giveUpLost = async (
  tx: Transaction,
  partition: string,
  { by, elapsed, now }: { by: string; elapsed: number; now: Date },
): Promise<number> => {
  const found = await tx.find(intents, partition, 'claimed', 'claimed');
  const lost = found.filter(({ lease }) => lease?.by !== by || lease.until < elapsed);
  for (const intent of lost) {
    const attempts = [...intent.attempts, { at: now.toISOString(), is: 'unknown' as const, code: 'died' }];
    await change(tx, partition, intent, { ...without(intent), state: 'unknown', why: 'died', attempts });
  }
  return lost.length;
};
