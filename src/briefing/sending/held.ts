import { endHeld, ledger, release } from '../../outbox/index.ts';
import { sentBatch } from '../sent.ts';
import { type Page, pageSize } from '../task.ts';

/** A page at a time, from the front each time: what is done with leaves the front. */
const allHeld =
  (act: (work: Parameters<Page>[0], key: string) => Promise<boolean>): Page =>
  async (work, briefing) => {
    const held = await ledger(work.tx, work.partition, { batch: sentBatch(briefing), state: 'held', limit: pageSize });
    for (const { key } of held) await act(work, key);
    return held.length < pageSize ? undefined : 'more';
  };

const allGoOn = allHeld(({ tx, partition, now }, key) => release(tx, partition, key, now));

/** What was held while it was paused goes on; where it is paused again meanwhile, it stays as it is. */
export const releaseAll: Page = async (work, briefing, after, put) =>
  briefing.state === 'paused' ? undefined : allGoOn(work, briefing, after, put);

/** What was held is not sent any more. */
export const endAllHeld = allHeld(({ tx, partition }, key) => endHeld(tx, partition, key, 'cancelled'));
