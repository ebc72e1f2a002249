import type { AnyCollection } from './any-collection.ts';
import { emptyShelf, ensure, idsUnder, place, type Shelf } from './json/shelf.ts';
import { following } from './json/sorted.ts';
import type { Page, Store, Stored, Transaction } from './port.ts';

/** What a rehearsal has written and removed, which nobody else sees: by collection, then by partition. */
export type Stage = Map<string, Map<string, Sheet>>;

interface Sheet {
  shelf: Shelf;
  /** The ids written or removed, for which the shelf alone counts. */
  touched: Set<string>;
}

export const emptyStage = (): Stage => new Map();

const sheetOf = (stage: Stage, collection: AnyCollection, partition: string): Sheet =>
  ensure(stage, collection.name, partition, () => ({ shelf: emptyShelf(collection), touched: new Set<string>() }));

const write = ({ shelf, touched }: Sheet, id: string, text: string | undefined): void => {
  touched.add(id);
  place(shelf, id, text);
};

const read = <R>(text: string | undefined): R | undefined => (text === undefined ? undefined : JSON.parse(text));

type Reads = Pick<Transaction, 'get' | 'find'>;

/** A transaction that sees what `reads` does and over it what is on the stage, and writes to the stage alone. */
export const onStage = (reads: Reads, stage: Stage): Transaction => ({
  async get(collection, partition, id) {
    const { shelf, touched } = sheetOf(stage, collection, partition);
    return touched.has(id) ? read(shelf.rows.get(id)) : reads.get(collection, partition, id);
  },
  async find<R extends Stored>(
    collection: Parameters<typeof reads.find<R>>[0],
    partition: string,
    index: string,
    key: string,
    { after, limit = 100 }: Page = {},
  ) {
    const { shelf, touched } = sheetOf(stage, collection, partition);
    const there: R[] = [];
    for (let from = after; there.length < limit; ) {
      const page = await reads.find(collection, partition, index, key, { limit, ...(from === undefined ? {} : { after: from }) });
      there.push(...page.filter(({ id }) => !touched.has(id)));
      from = page.at(-1)?.id;
      if (page.length < limit) break;
    }
    const ours: R[] = [];
    for (const id of following(idsUnder(shelf, index, key), after)) {
      const record = read<R>(shelf.rows.get(id));
      if (record && ours.push(record) === limit) break;
    }
    return ours.length === 0 ? there.slice(0, limit) : [...there, ...ours].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit);
  },
  async put(collection, partition, record) {
    write(sheetOf(stage, collection, partition), record.id, JSON.stringify(record));
  },
  async remove(collection, partition, id) {
    write(sheetOf(stage, collection, partition), id, undefined);
  },
});

/** Reads of which each is a transaction of its own: for work that must not be run twice. */
export const eachByItself = (store: Store): Reads => ({
  get: (collection, partition, id) => store.transaction((tx) => tx.get(collection, partition, id)),
  find: (...what) => store.transaction((tx) => tx.find(...what)),
});

/**
 * Runs `work` as a transaction that sees what is there and on the stage, and writes to the stage alone. Like any other it may be run
 * again, and what it wrote counts once.
 */
export const rehearse = async <T>(store: Store, stage: Stage, work: (tx: Transaction) => Promise<T>): Promise<T> => {
  const { result, wrote } = await store.transaction(async (tx) => {
    const own = emptyStage();
    return { result: await work(onStage(onStage(tx, stage), own)), wrote: own };
  });
  for (const [name, partitions] of wrote)
    for (const [partition, { shelf, touched }] of partitions) {
      const sheet = ensure(stage, name, partition, () => ({ shelf: emptyShelf(shelf.collection), touched: new Set<string>() }));
      for (const id of touched) write(sheet, id, shelf.rows.get(id));
    }
  return result;
};
