import { progress } from '../../outbox/index.ts';
import type { Scene } from '../../people/index.ts';
import { audienceOf, channelCount } from '../audience/audience.ts';
import type { Briefing } from '../briefing.ts';
import { sentBatch, sentTo } from '../sent.ts';

/** Looked at one by one: more take too long while others wait. */
const most = 200;

/** How many channels and people it was delivered to; beyond so many channels, about. */
export interface Reached {
  channels: number;
  people: number;
  isAbout: boolean;
}

/** The channels are looked at, of which there are fewer; the people are the rest. */
export const reachedBy = async ({ tx, partition, now }: Scene, one: Briefing): Promise<Reached> => {
  const delivered = (await progress(tx, partition, sentBatch(one), now))?.counts.delivered ?? 0;
  const audience = await audienceOf(tx, partition, one.id);
  const chosen = channelCount(audience);
  let channels = chosen > most ? Math.min(chosen, delivered) : 0;
  if (chosen <= most)
    for (const { tenant, team, channels: ids } of audience.channels)
      for (const channel of ids)
        if ((await sentTo(tx, partition, one, { tenant, team, channel }))?.state === 'delivered') channels += 1;
  return { channels, people: Math.max(0, delivered - channels), isAbout: chosen > most };
};
