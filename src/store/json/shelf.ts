import type { AnyCollection } from '../any-collection.ts';
import { idIn } from './record.ts';
import { insert, type Sorted, takeOut } from './sorted.ts';

/** One declared index of a shelf. Maps throughout: an id or key may be any string, `__proto__` included. */
interface Index {
  name: string;
  keys: (record: { id: string }) => string[];
  /** Key → ids. */
  ids: Map<string, Sorted>;
}

/** The records of one collection in one partition, as text. */
export interface Shelf {
  /** What says how it is indexed; undefined for a collection that this process was not told of, which has no index. */
  collection: AnyCollection | undefined;
  rows: Map<string, string>;
  indexes: readonly Index[];
  /** The texts that are not in the indexes yet; those that come after a change are, and may come again. */
  rest: Iterator<string> | undefined;
}

/** All shelves: by collection name, then by partition. */
export type Shelves = Map<string, Map<string, Shelf>>;

/** A record is to become `text`, or to go. */
export interface Change {
  collection: string;
  partition: string;
  id: string;
  text: string | undefined;
}

export const emptyShelf = (collection: AnyCollection | undefined): Shelf => ({
  collection,
  rows: new Map(),
  indexes: Object.entries(collection?.indexes ?? {}).map(([name, keys]) => ({ name, keys, ids: new Map() })),
  rest: undefined,
});

/** What stands in `map` under both keys; when nothing does, what `make` gives is put there first. */
export const ensure = <T>(map: Map<string, Map<string, T>>, outer: string, inner: string, make: () => T): T => {
  const within = map.get(outer) ?? new Map<string, T>();
  const found = within.get(inner) ?? make();
  map.set(outer, within);
  within.set(inner, found);
  return found;
};

/** The ids under a key of an index. */
export const idsUnder = (shelf: Shelf, index: string, key: string): Sorted => {
  while (indexMore(shelf, Number.POSITIVE_INFINITY));
  return shelf.indexes.find(({ name }) => name === index)?.ids.get(key) ?? [];
};

/** Takes so many more records into the indexes; whether some are left. */
export const indexMore = (shelf: Shelf, count: number): boolean => {
  try {
    for (let left = count; shelf.rest && left > 0; left--) {
      const { done, value } = shelf.rest.next();
      if (done) shelf.rest = undefined;
      else enter(shelf, JSON.parse(value));
    }
    return shelf.rest !== undefined;
  } catch (error) {
    // Whoever asks next is to meet the same error, not an index with a gap.
    shelf.rest = shelf.rows.values();
    throw error;
  }
};

const enter = ({ indexes }: Shelf, record: { id: string }): void => {
  for (const { keys, ids } of indexes) {
    for (const key of keys(record)) {
      const under = ids.get(key);
      if (under) insert(under, record.id);
      else ids.set(key, [[record.id]]);
    }
  }
};

const strike = ({ indexes }: Shelf, record: { id: string }): void => {
  for (const { keys, ids } of indexes) {
    for (const key of keys(record)) {
      const under = ids.get(key) ?? [];
      takeOut(under, record.id);
      if (under.length === 0) ids.delete(key);
    }
  }
};

/** Puts `text` where the record `id` stood and returns what stood there; undefined takes it away. The indexes follow. */
export const place = (shelf: Shelf, id: string, text: string | undefined): string | undefined => {
  const before = shelf.rows.get(id);
  if (shelf.indexes.length > 0) {
    if (before !== undefined) strike(shelf, JSON.parse(before));
    if (text !== undefined) enter(shelf, JSON.parse(text));
  }
  if (text === undefined) shelf.rows.delete(id);
  else shelf.rows.set(id, text);
  return before;
};

/** Adds a record that is not there yet. It is taken into the indexes when they are first asked, or by `indexMore` before. */
export const add = (shelf: Shelf, text: string): void => {
  if (shelf.indexes.length > 0) shelf.rest ??= shelf.rows.values();
  shelf.rows.set(idIn(text), text);
};
