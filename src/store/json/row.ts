import { fault } from '../../errors.ts';
import type { Collection, Stored } from '../port.ts';

/**
 * A record as the store holds it: as the text that stands in the file, so that what is read now is what will be read after a
 * restart, and nobody can reach in and change it.
 */
export interface Row {
  text: string;
  /** The index keys that it is found under. */
  keys: readonly string[];
}

/** One string for an index and a key in it, whatever characters they hold. */
export const indexKey = (index: string, key: string): string => JSON.stringify([index, key]);

/**
 * Parses `record`, as JSON would bring it back, against the schema of `collection`.
 * A mismatch is a fault that names the collection and the field, never what the field holds.
 */
export const toRow = <R extends Stored>(collection: Collection<R>, record: unknown): { id: string; row: Row } => {
  const parsed = collection.schema.safeParse(throughJson(collection.name, record));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the record'}: ${issue.message}`);
    throw fault(
      'store-record',
      `A record of the collection "${collection.name}" does not match its schema (${problems.join('; ')}).`,
    );
  }
  const keys = Object.entries(collection.indexes).flatMap(([index, keysOf]) =>
    keysOf(parsed.data).map((key) => indexKey(index, key)),
  );
  return { id: parsed.data.id, row: { text: JSON.stringify(parsed.data), keys: [...new Set(keys)] } };
};

/** A fresh copy of the record. */
export const fromRow = <R extends Stored>(collection: Collection<R>, row: Row): R =>
  collection.schema.parse(JSON.parse(row.text));

const throughJson = (collection: string, record: unknown): unknown => {
  try {
    return JSON.parse(JSON.stringify(record));
  } catch (cause) {
    throw fault('store-record', `A record of the collection "${collection}" cannot be written as JSON.`, cause);
  }
};
