import { type Recipient, want } from '../../outbox/index.ts';
import { audienceOf } from '../audience/audience.ts';
import { meant } from '../audience/meant.ts';
import type { Briefing } from '../briefing.ts';
import { sentBatch, sentKey } from '../sent.ts';
import { type Page, pageSize, type Work } from '../task.ts';
import { channelsOf } from './whom.ts';

const write = ({ tx, partition, now }: Work, briefing: Briefing, to: Recipient): Promise<boolean> =>
  want(tx, partition, {
    kind: !('person' in to) ? 'briefing' : briefing.urgency === 'urgent' ? 'briefing-urgent' : 'briefing-person',
    key: sentKey(briefing, to),
    to,
    about: briefing.id,
    batch: sentBatch(briefing),
    // However late it begins, it is good for as long from then on.
    due: now,
  });

/** Writes what is to go to each recipient, channels first: once for each, however often a page of it is run. */
export const spread: Page = async (work, briefing, after) => {
  const audience = await audienceOf(work.tx, work.partition, briefing.id);
  const channels = channelsOf(audience);
  const from = after === undefined ? 0 : after.startsWith('channel ') ? Number(after.slice(8)) : channels.length;
  if (from < channels.length) {
    for (const to of channels.slice(from, from + pageSize)) await write(work, briefing, to);
    return from + pageSize < channels.length ? `channel ${from + pageSize}` : 'people';
  }
  const { people, next } = await meant(work, audience, after?.startsWith('people ') ? after.slice(7) : undefined);
  for (const { id } of people) await write(work, briefing, { person: id });
  return next === undefined ? undefined : `people ${next}`;
};
