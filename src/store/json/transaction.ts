import { fault } from '../../errors.ts';
import type { Collection, Stored, Transaction } from '../port.ts';
import { countUnder, type Draft, draftOf, idsFound, idsHolding, textIn, write } from './draft.ts';
import type { Nesting } from './nesting.ts';
import { fromText, toText } from './record.ts';
import { type Change, emptyShelf, ensure, type Shelves } from './shelf.ts';
import { forgetSound } from './sound.ts';
import type { Declared } from './state.ts';

interface Running {
  tx: Transaction;
  /** What it has written so far, each record once. */
  changes(): Change[];
  /** From now on every use of `tx` is a fault. */
  end(): void;
}

export type Outcome<T> = { result: T } | { error: unknown };

/** Runs `work` in a transaction over `shelves`, which are left as they are, and says what it came to and what it wants changed. */
export const attemptIn = async <T>(
  nesting: Nesting,
  shelves: Shelves,
  declared: Declared,
  work: (tx: Transaction) => Promise<T>,
): Promise<{ outcome: Outcome<T>; changes: Change[] }> => {
  const { tx, changes, end } = begin(shelves, declared);
  try {
    const result = await nesting.within(() => work(tx));
    return { outcome: { result }, changes: changes() };
  } catch (error) {
    return { outcome: { error }, changes: [] };
  } finally {
    end();
  }
};

const defaultLimit = 100;

/** Begins a transaction over `shelves`, which it leaves as they are. `declared` holds the collections that may be used. */
const begin = (shelves: Shelves, declared: Declared): Running => {
  const drafts = new Map<string, Map<string, Draft>>();
  let over = false;

  const draft = (collection: { name: string }, partition: string): Draft => {
    if (over)
      throw fault('store-transaction-over', `The collection "${collection.name}" was used after its transaction had ended.`);
    const known: unknown = declared.get(collection.name);
    if (known !== collection) throw fault('store-collection', `The collection "${collection.name}" was not given to the store.`);
    const base = shelves.get(collection.name)?.get(partition);
    return ensure(drafts, collection.name, partition, () => draftOf(base ?? emptyShelf(declared.get(collection.name))));
  };

  const indexed = (collection: { name: string; indexes: object }, partition: string, index: string): Draft => {
    const within = draft(collection, partition);
    if (!Object.hasOwn(collection.indexes, index))
      throw fault('store-index', `The collection "${collection.name}" declares no index "${index}".`);
    return within;
  };

  const tx: Transaction = {
    async get(collection, partition, id) {
      const text = textIn(draft(collection, partition), id);
      return text === undefined ? undefined : fromText(collection, id, text);
    },
    async find(collection, partition, index, key, { after, limit = defaultLimit } = {}) {
      const within = indexed(collection, partition, index);
      return recordsOf(collection, within, idsFound(within, [index, key], after, limit));
    },
    async count(collection, partition, index, key) {
      return countUnder(indexed(collection, partition, index), [index, key]);
    },
    async holding(collection, partition, texts) {
      const within = draft(collection, partition);
      return recordsOf(collection, within, idsHolding(within, texts));
    },
    async put(collection, partition, record) {
      const within = draft(collection, partition);
      const { id, text } = toText(collection, record);
      write(within, id, text);
    },
    async remove(collection, partition, id) {
      write(draft(collection, partition), id, undefined);
      forgetSound(collection, id);
    },
  };

  return {
    tx,
    changes: () => changesIn(drafts),
    end() {
      over = true;
    },
  };
};

const recordsOf = <R extends Stored>(collection: Collection<R>, within: Draft, ids: readonly string[]): R[] =>
  ids.flatMap((id) => {
    const text = textIn(within, id);
    return text === undefined ? [] : [fromText(collection, id, text)];
  });

const changesIn = (drafts: Map<string, Map<string, Draft>>): Change[] =>
  [...drafts].flatMap(([collection, partitions]) =>
    [...partitions].flatMap(([partition, { own, touched }]) =>
      [...touched].map((id) => ({ collection, partition, id, text: own.rows.get(id) })),
    ),
  );
