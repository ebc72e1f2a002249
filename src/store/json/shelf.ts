import type { AnyCollection } from '../any-collection.ts';
import { idIn } from './record.ts';
import { insert, type Sorted, takeOut } from './sorted.ts';

/** Index → key → ids. Maps throughout: an id or key may be any string, `__proto__` included. */
type Index = Map<string, Map<string, Sorted>>;

/** The records of one collection in one partition, as text. */
export interface Shelf {
  /** What says how it is indexed; undefined for a collection that this process was not told of, which has no index. */
  collection: AnyCollection | undefined;
  rows: Map<string, string>;
  index: Index;
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

export const emptyShelf = (collection: AnyCollection | undefined): Shelf => ({ collection, rows: new Map(), index: new Map() });

/** What stands in `map` under both keys; when nothing does, what `make` gives is put there first. */
export const ensure = <T>(map: Map<string, Map<string, T>>, outer: string, inner: string, make: () => T): T => {
  const within = map.get(outer) ?? new Map<string, T>();
  const found = within.get(inner) ?? make();
  map.set(outer, within);
  within.set(inner, found);
  return found;
};

/** The ids under a key of an index. */
export const idsUnder = (shelf: Shelf, index: string, key: string): Sorted => shelf.index.get(index)?.get(key) ?? [];

const isIndexed = ({ collection }: Shelf): boolean =>
  collection !== undefined && Object.keys(collection.indexes).length > 0;

/** Every index and key that the record is found under, each once. */
const keysOf = ({ collection }: Shelf, record: { id: string } | undefined): [index: string, key: string][] =>
  !collection || !record
    ? []
    : Object.entries(collection.indexes).flatMap(([index, keys]) =>
        [...new Set(keys(record))].map((key): [string, string] => [index, key]),
      );

const listUnder = (shelf: Shelf, id: string, keys: [string, string][]): void => {
  for (const [index, key] of keys)
    insert(
      ensure(shelf.index, index, key, () => []),
      id,
    );
};

const strike = (shelf: Shelf, id: string, keys: [string, string][]): void => {
  for (const [index, key] of keys) {
    const ids = idsUnder(shelf, index, key);
    takeOut(ids, id);
    if (ids.length === 0) shelf.index.get(index)?.delete(key);
  }
};

/** Puts `text` where the record `id` stood and returns what stood there; undefined takes it away. The indexes follow. */
export const place = (shelf: Shelf, id: string, text: string | undefined): string | undefined => {
  const before = shelf.rows.get(id);
  if (isIndexed(shelf)) {
    strike(shelf, id, keysOf(shelf, before === undefined ? undefined : JSON.parse(before)));
    listUnder(shelf, id, keysOf(shelf, text === undefined ? undefined : JSON.parse(text)));
  }
  if (text === undefined) shelf.rows.delete(id);
  else shelf.rows.set(id, text);
  return before;
};

/** Adds a record that is not there yet. */
export const add = (shelf: Shelf, text: string): void => {
  if (!isIndexed(shelf)) {
    shelf.rows.set(idIn(text), text);
    return;
  }
  const record: { id: string } = JSON.parse(text);
  shelf.rows.set(record.id, text);
  listUnder(shelf, record.id, keysOf(shelf, record));
};
