import { fault } from '../../errors.ts';
import type { Collection, Stored } from '../port.ts';
import { isSound, keepSound } from './sound.ts';

/**
 * A record is held as the text that stands in the file, so that what is read now is what will be read after a restart, and nobody
 * can reach in and change it.
 */

/**
 * Parses `record`, as JSON would bring it back, against the schema of `collection`.
 * A mismatch is a fault that names the collection and the field, never what the field holds.
 */
export const toText = <R extends Stored>(collection: Collection<R>, record: unknown): { id: string; text: string } => {
  const parsed = collection.schema.safeParse(throughJson(collection.name, record));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the record'}: ${issue.message}`);
    throw fault(
      'store-record',
      `A record of the collection "${collection.name}" does not match its schema (${problems.join('; ')}).`,
    );
  }
  const { id } = parsed.data;
  const text = JSON.stringify(parsed.data);
  keepSound(collection, id, text);
  return { id, text };
};

/** A fresh copy of the record `id`, parsed against the schema unless this very text has been lately. */
export const fromText = <R extends Stored>(collection: Collection<R>, id: string, text: string): R => {
  if (isSound(collection, id, text)) return JSON.parse(text);
  const record = collection.schema.parse(JSON.parse(text));
  keepSound(collection, id, text);
  return record;
};

const idFirst = '{"id":"';

/** The id of the record in `text`; without parsing all of it where the id comes first and is plain, as it mostly does. */
export const idIn = (text: string): string => {
  if (text.startsWith(idFirst)) {
    const end = text.indexOf('"', idFirst.length);
    const id = text.slice(idFirst.length, end);
    if (!id.includes('\\')) return id;
  }
  return JSON.parse(text).id;
};

const throughJson = (collection: string, record: unknown): unknown => {
  try {
    return JSON.parse(JSON.stringify(record));
  } catch (cause) {
    throw fault('store-record', `A record of the collection "${collection}" cannot be written as JSON.`, cause);
  }
};

/** Whether a value that JSON gave is a record. */
export const hasId = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
