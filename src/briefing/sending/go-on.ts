import { progress } from '../../outbox/index.ts';
import { briefingOf, briefings, noted } from '../briefing.ts';
import { sentBatch } from '../sent.ts';
import type { Work } from '../task.ts';

/** Ends a briefing of which nothing is left to be sent. */
export const goOn = async ({ tx, partition, now }: Work, id: string): Promise<void> => {
  const one = await briefingOf(tx, partition, id);
  if (one?.state !== 'sending' || one.tasks.length > 0) return;
  const counts = (await progress(tx, partition, sentBatch(one), now))?.counts;
  if (counts && counts.waiting + counts.claimed + counts.held > 0) return;
  await tx.put(briefings, partition, { ...noted(one, 'ended', now), state: 'sent', ended: now.toISOString() });
};
