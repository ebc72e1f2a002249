import { postedOf, progress } from '../../outbox/index.ts';
import type { Scene } from '../../people/index.ts';
import type { Briefing } from '../briefing.ts';
import { sentBatch } from '../sent.ts';

/** How many channels and people it was delivered to. */
export interface Reached {
  channels: number;
  people: number;
}

export const reachedBy = async ({ tx, partition, now }: Scene, one: Briefing): Promise<Reached> => {
  const delivered = (await progress(tx, partition, sentBatch(one), now))?.counts.delivered ?? 0;
  const channels = await postedOf(tx, partition, sentBatch(one));
  return { channels, people: delivered - channels };
};
