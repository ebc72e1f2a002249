import type { Row } from './row.ts';
import { insert, takeOut } from './sorted.ts';

/** The records of one collection in one partition. Maps throughout: an id or key may be any string, `__proto__` included. */
export interface Shelf {
  rows: Map<string, Row>;
  /** Index key → ids, ascending. */
  ids: Map<string, string[]>;
}

/** All shelves: by collection name, then by partition. */
export type Shelves = Map<string, Map<string, Shelf>>;

/** A record is to become `row`, or to go. */
export interface Change {
  collection: string;
  partition: string;
  id: string;
  row: Row | undefined;
}

export const emptyShelf = (): Shelf => ({ rows: new Map(), ids: new Map() });

/** What stands in `map` under both keys; when nothing does, what `make` gives is put there first. */
export const ensure = <T>(map: Map<string, Map<string, T>>, outer: string, inner: string, make: () => T): T => {
  const within = map.get(outer) ?? new Map<string, T>();
  const found = within.get(inner) ?? make();
  map.set(outer, within);
  within.set(inner, found);
  return found;
};

/** Puts `row` where the record `id` stood and returns what stood there; undefined takes it away. The indexes follow. */
export const place = (shelf: Shelf, id: string, row: Row | undefined): Row | undefined => {
  const before = shelf.rows.get(id);
  for (const key of before?.keys ?? []) {
    const ids = shelf.ids.get(key) ?? [];
    takeOut(ids, id);
    if (ids.length === 0) shelf.ids.delete(key);
  }
  for (const key of row?.keys ?? []) {
    const ids = shelf.ids.get(key) ?? [];
    insert(ids, id);
    shelf.ids.set(key, ids);
  }
  if (row) shelf.rows.set(id, row);
  else shelf.rows.delete(id);
  return before;
};

/** Makes the changes, and returns those that take them back. */
export const apply = (shelves: Shelves, changes: readonly Change[]): Change[] =>
  changes.map(({ collection, partition, id, row }) => {
    const before = place(ensure(shelves, collection, partition, emptyShelf), id, row);
    return { collection, partition, id, row: before };
  });
