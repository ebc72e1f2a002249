import type { Store } from '../store/port.ts';
import { intents } from './intent.ts';
import { lanes } from './lanes.ts';

/** A page of one lane is enough to tell few from many. */
const most = 100;

/** How many intents of these partitions wait, at most a hundred counted for each lane of each. */
export const waiting = (store: Store, partitions: readonly string[]): Promise<number> =>
  store.transaction(async (tx) => {
    let count = 0;
    for (const partition of partitions)
      for (const lane of lanes) count += (await tx.find(intents, partition, 'waiting', lane, { limit: most })).length;
    return count;
  });
