import { createHash } from 'node:crypto';
import type { Collection, Stored, Transaction } from '../store/port.ts';

/** What was there before, as JSON and absent where nothing was, and the print of what was made of it. */
export interface Change {
  collection: string;
  record: string;
  /** Whose record it is. */
  person?: string;
  before?: string;
  after: string;
}

/** The print of a record as the store gives it back: two of the same print are the same. */
export const printOf = (record: Stored): string => createHash('sha256').update(JSON.stringify(record)).digest('base64url');

/** A transaction that notes what it changes; of a record that it changes twice, from the first before to the last after. */
export const noting = (tx: Transaction, changes: Map<string, Change>): Transaction => ({
  get: (collection, partition, id) => tx.get(collection, partition, id),
  find: (collection, partition, index, key, page) => tx.find(collection, partition, index, key, page),
  count: (collection, partition, index, key) => tx.count(collection, partition, index, key),
  holding: (collection, partition, texts) => tx.holding(collection, partition, texts),
  remove: (collection, partition, id) => tx.remove(collection, partition, id),
  async put<R extends Stored>(collection: Collection<R>, partition: string, record: R) {
    const key = `${collection.name}\n${record.id}`;
    const known = changes.get(key);
    const was = known ? undefined : await tx.get(collection, partition, record.id);
    await tx.put(collection, partition, record);
    const now = await tx.get(collection, partition, record.id);
    const person = collection.owner(record);
    changes.set(key, {
      ...(known ?? {
        collection: collection.name,
        record: record.id,
        ...(person === undefined ? {} : { person }),
        ...(was ? { before: JSON.stringify(was) } : {}),
      }),
      after: printOf(now ?? record),
    });
  },
});
