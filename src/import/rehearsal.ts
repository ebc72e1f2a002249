import type { Collection, Page, Store, Stored, Transaction } from '../store/port.ts';

type Records = Map<string, Stored>;

/** What a rehearsal has put, which nobody else sees. */
export interface Stage {
  records: Map<string, Records>;
  keys: Map<string, Set<string>>;
}

export const emptyStage = (): Stage => ({ records: new Map(), keys: new Map() });

const indexKey = (collection: string, index: string, key: string): string => `${collection}\n${index}\n${key}`;

/**
 * A transaction that reads what is there and what was put on the stage before, and writes to the stage alone: so that the rows of a
 * dry run see one another, and nothing else sees them. Each reading is one of its own, so that none is run twice.
 */
export const rehearsed = (store: Store, { records, keys }: Stage): Transaction => {
  const of = (name: string): Records => {
    const known = records.get(name) ?? new Map<string, Stored>();
    records.set(name, known);
    return known;
  };
  return {
    async get<R extends Stored>(collection: Collection<R>, partition: string, id: string) {
      const staged = of(collection.name).get(id) as R | undefined;
      return staged ? structuredClone(staged) : store.transaction((tx) => tx.get(collection, partition, id));
    },
    async find<R extends Stored>(collection: Collection<R>, partition: string, index: string, key: string, page: Page = {}) {
      const stage = of(collection.name) as Map<string, R>;
      const keysOf = collection.indexes[index];
      const there = (await store.transaction((tx) => tx.find(collection, partition, index, key, page))).filter(
        ({ id }) => !stage.has(id),
      );
      const staged = [...(keys.get(indexKey(collection.name, index, key)) ?? [])].flatMap((id) => stage.get(id) ?? []);
      const found = staged.filter((record) => keysOf?.(record).includes(key) && record.id > (page.after ?? ''));
      const all = [...there, ...found.map((record) => structuredClone(record))].sort((a, b) => (a.id < b.id ? -1 : 1));
      return all.slice(0, page.limit ?? 100);
    },
    async holding() {
      // No row of an import looks for anybody so.
      return [];
    },
    async put<R extends Stored>(collection: Collection<R>, _partition: string, record: R) {
      of(collection.name).set(record.id, structuredClone(record));
      for (const [index, keysOf] of Object.entries(collection.indexes))
        for (const key of keysOf(record)) {
          const under = keys.get(indexKey(collection.name, index, key)) ?? new Set();
          keys.set(indexKey(collection.name, index, key), under.add(record.id));
        }
    },
    async remove() {
      // No row of an import removes anything.
    },
  };
};
