import type { Collection, Stored, Transaction } from '../store/port.ts';

/** What was there before, and what a put made of it; as JSON. */
export interface Change {
  collection: string;
  record: string;
  before: string;
  after: string;
}

/** A transaction that notes what it changes of what was there before. */
export const noting = (tx: Transaction, changes: Change[]): Transaction => ({
  get: (collection, partition, id) => tx.get(collection, partition, id),
  find: (collection, partition, index, key, page) => tx.find(collection, partition, index, key, page),
  remove: (collection, partition, id) => tx.remove(collection, partition, id),
  async put<R extends Stored>(collection: Collection<R>, partition: string, record: R) {
    const before = await tx.get(collection, partition, record.id);
    await tx.put(collection, partition, record);
    if (before)
      changes.push({
        collection: collection.name,
        record: record.id,
        before: JSON.stringify(before),
        after: JSON.stringify(record),
      });
  },
});
