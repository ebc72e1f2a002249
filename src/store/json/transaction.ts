import { fault } from '../../errors.ts';
import type { Transaction } from '../port.ts';
import { type Draft, draftOf, idsUnder, rowIn, write } from './draft.ts';
import { fromRow, indexKey, toRow } from './row.ts';
import { type Change, emptyShelf, ensure, type Shelves } from './shelf.ts';

export interface Running {
  tx: Transaction;
  /** What it has written so far, each record once. */
  changes(): Change[];
  /** From now on every use of `tx` is a fault. */
  end(): void;
  ended(): boolean;
}

const defaultLimit = 100;

/** Begins a transaction over `shelves`, which it leaves as they are. `declared` holds the collections that may be used. */
export const begin = (shelves: Shelves, declared: ReadonlySet<unknown>): Running => {
  const drafts = new Map<string, Map<string, Draft>>();
  let over = false;

  const draft = (collection: { name: string }, partition: string): Draft => {
    if (over)
      throw fault('store-transaction-over', `The collection "${collection.name}" was used after its transaction had ended.`);
    if (!declared.has(collection))
      throw fault('store-collection', `The collection "${collection.name}" was not given to the store.`);
    const base = shelves.get(collection.name)?.get(partition);
    return ensure(drafts, collection.name, partition, () => draftOf(base ?? emptyShelf()));
  };

  const tx: Transaction = {
    async get(collection, partition, id) {
      const row = rowIn(draft(collection, partition), id);
      return row && fromRow(collection, row);
    },
    async find(collection, partition, index, key, { after, limit = defaultLimit } = {}) {
      const within = draft(collection, partition);
      if (!Object.hasOwn(collection.indexes, index)) {
        throw fault('store-index', `The collection "${collection.name}" declares no index "${index}".`);
      }
      const rows = idsUnder(within, indexKey(index, key), after, limit).map((id) => rowIn(within, id));
      return rows.flatMap((row) => (row ? [fromRow(collection, row)] : []));
    },
    async put(collection, partition, record) {
      const within = draft(collection, partition);
      const { id, row } = toRow(collection, record);
      write(within, id, row);
    },
    async remove(collection, partition, id) {
      write(draft(collection, partition), id, undefined);
    },
  };

  return {
    tx,
    changes: () => changesIn(drafts),
    end() {
      over = true;
    },
    ended: () => over,
  };
};

const changesIn = (drafts: Map<string, Map<string, Draft>>): Change[] =>
  [...drafts].flatMap(([collection, partitions]) =>
    [...partitions].flatMap(([partition, { own, touched }]) =>
      [...touched].map((id) => ({ collection, partition, id, row: own.rows.get(id) })),
    ),
  );
