import { progress } from '../../outbox/index.ts';
import { briefingOf, briefings, noted } from '../briefing.ts';
import { sentBatch } from '../sent.ts';
import type { Work } from '../task.ts';

/** Ends a briefing of which nothing is left to be sent, held or cancelled though it be. */
export const goOn = async ({ tx, partition, now }: Work, id: string): Promise<void> => {
  const one = await briefingOf(tx, partition, id);
  if (!one || one.tasks.length > 0) return;
  const isOff = one.state === 'cancelled' && one.ended === undefined;
  if (one.state !== 'sending' && one.state !== 'paused' && !isOff) return;
  const counts = (await progress(tx, partition, sentBatch(one), now))?.counts;
  if (counts && counts.waiting + counts.claimed + counts.held > 0) return;
  const ended = { ...noted(one, 'ended', now), ended: now.toISOString() };
  await tx.put(briefings, partition, isOff ? ended : { ...ended, state: 'sent' });
};
