import { progress } from '../../outbox/index.ts';
import { briefingOf, briefings, isUnderWay, noted } from '../briefing.ts';
import { sentBatch } from '../sent.ts';
import type { Work } from '../task.ts';

/** Ends a briefing of which nothing is left to be sent, held or cancelled though it be. */
export const goOn = async ({ tx, partition, now }: Work, id: string): Promise<void> => {
  const one = await briefingOf(tx, partition, id);
  if (!one || one.tasks.length > 0 || !isUnderWay(one)) return;
  const counts = (await progress(tx, partition, sentBatch(one), now))?.counts;
  if (counts && counts.waiting + counts.claimed + counts.held > 0) return;
  const ended = { ...noted(one, 'ended', now), ended: now.toISOString() };
  await tx.put(briefings, partition, one.state === 'cancelled' ? ended : { ...ended, state: 'sent' });
};
