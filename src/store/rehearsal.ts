import type { AnyCollection } from './any-collection.ts';
import { countUnder, type Draft, draftOf, idsFound, idsHolding } from './json/draft.ts';
import { emptyShelf, ensure, place } from './json/shelf.ts';
import type { Collection, Store, Stored, Transaction } from './port.ts';

/** What a rehearsal has written and removed, which nobody else sees: by collection, then by partition; nothing lies below it. */
export type Stage = Map<string, Map<string, Draft>>;

export const emptyStage = (): Stage => new Map();

const on = (stage: Stage, { name }: { name: string }, partition: string, collection: AnyCollection | undefined): Draft =>
  ensure(stage, name, partition, () => draftOf(emptyShelf(collection)));

const write = ({ own, touched }: Draft, id: string, text: string | undefined): void => {
  touched.add(id);
  place(own, id, text);
};

const readFrom = <R extends Stored>(_: Collection<R>, { own }: Draft, ids: readonly string[]): R[] =>
  ids.flatMap((id) => {
    const text = own.rows.get(id);
    return text === undefined ? [] : [JSON.parse(text)];
  });

/** What is not hidden by the stage, and what is on it, in the order of their ids. */
const together = <R extends Stored>(there: readonly R[], ours: readonly R[]): R[] =>
  ours.length === 0 ? [...there] : [...there, ...ours].sort((a, b) => (a.id < b.id ? -1 : 1));

type Reads = Pick<Transaction, 'get' | 'find' | 'count' | 'holding'>;

/** A transaction that sees what `reads` does and over it what is on the stage, and writes to the stage alone. */
export const onStage = (reads: Reads, stage: Stage): Transaction => ({
  async get(collection, partition, id) {
    const sheet = stage.get(collection.name)?.get(partition);
    return sheet?.touched.has(id) ? readFrom(collection, sheet, [id])[0] : reads.get(collection, partition, id);
  },
  async find(collection, partition, index, key, page = {}) {
    const sheet = stage.get(collection.name)?.get(partition);
    if (!sheet) return reads.find(collection, partition, index, key, page);
    const { after, limit = 100 } = page;
    const there = [];
    for (let from = after; there.length < limit; ) {
      const part = await reads.find(collection, partition, index, key, { limit, ...(from === undefined ? {} : { after: from }) });
      there.push(...part.filter(({ id }) => !sheet.touched.has(id)));
      from = part.at(-1)?.id;
      if (part.length < limit) break;
    }
    const ours = readFrom(collection, sheet, idsFound(sheet, [index, key], after, limit));
    return together(there, ours).slice(0, limit);
  },
  async count(collection, partition, index, key) {
    const there = await reads.count(collection, partition, index, key);
    const sheet = stage.get(collection.name)?.get(partition);
    if (!sheet) return there;
    let hidden = 0;
    for (const id of sheet.touched) {
      const below = await reads.get(collection, partition, id);
      if (below && collection.indexes[index]?.(below).includes(key)) hidden += 1;
    }
    return there - hidden + countUnder(sheet, [index, key]);
  },
  async holding(collection, partition, texts) {
    const sheet = stage.get(collection.name)?.get(partition);
    const there = await reads.holding(collection, partition, texts);
    if (!sheet) return there;
    const ours = readFrom(collection, sheet, idsHolding(sheet, texts));
    return together(
      there.filter(({ id }) => !sheet.touched.has(id)),
      ours,
    );
  },
  async put(collection, partition, record) {
    write(on(stage, collection, partition, collection), record.id, JSON.stringify(record));
  },
  async remove(collection, partition, id) {
    write(on(stage, collection, partition, collection), id, undefined);
  },
});

/** Reads of which each is a transaction of its own: for work that must not be run twice. */
export const eachByItself = (store: Store): Reads => ({
  get: (...what) => store.transaction((tx) => tx.get(...what)),
  find: (...what) => store.transaction((tx) => tx.find(...what)),
  count: (...what) => store.transaction((tx) => tx.count(...what)),
  holding: (...what) => store.transaction((tx) => tx.holding(...what)),
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
    for (const [partition, { own, touched }] of partitions) {
      const below = on(stage, { name }, partition, own.collection);
      for (const id of touched) write(below, id, own.rows.get(id));
    }
  return result;
};
