import { type Fate, fatesOf } from './fates.ts';
import type { Everything } from './join.ts';

/** How many records of a collection went, and how many were kept without somebody. */
export type Erased = Record<string, { erased: number; kept: number }>;

/** What it comes to, by collection. */
export const countOf = (fates: readonly Fate[]): Erased => {
  const counts: Erased = {};
  for (const { collection, left } of fates) {
    const { erased, kept } = counts[collection.name] ?? { erased: 0, kept: 0 };
    counts[collection.name] = left ? { erased, kept: kept + 1 } : { erased: erased + 1, kept };
  }
  return counts;
};

/**
 * Destroys what is kept about a person: what is theirs goes, with what hangs on it, such as answers that only a link leads to; what
 * is others' or the partnership's goes on without them. What waits for them in the outbox is to be ended first.
 * @throws input error `no-person` where there is nobody of that id
 */
export const erase = async (all: Everything, who: string): Promise<Erased> => {
  const { tx, partition } = all;
  const fates = await fatesOf(all, who);
  for (const { collection, record, left } of fates)
    await (left ? tx.put(collection, partition, left) : tx.remove(collection, partition, record.id));
  return countOf(fates);
};
