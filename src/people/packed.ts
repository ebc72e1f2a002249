import type { AnyCollection } from '../store/index.ts';
import type { Stored } from '../store/port.ts';

/** Every collection there is, by name. */
export type Declared = ReadonlyMap<string, AnyCollection>;

export interface Packed {
  collection: AnyCollection;
  record: Stored;
}

/**
 * The record that is kept as JSON in `text`, a field of `holder`, which names its collection beside it: so joins and imports keep what it
 * takes to be undone. Undefined where there is none of today's shape.
 */
export const packedIn = (holder: object, text: unknown, declared: Declared): Packed | undefined => {
  const collection =
    'collection' in holder && typeof holder.collection === 'string' ? declared.get(holder.collection) : undefined;
  if (!collection || typeof text !== 'string' || !text.startsWith('{')) return undefined;
  try {
    return { collection, record: collection.schema.parse(JSON.parse(text)) };
  } catch {
    return undefined;
  }
};

/** All records that are kept so within a value, and within one another. */
export const packedWithin = (value: unknown, declared: Declared): Packed[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((one) => {
    const packed = packedIn(value, one, declared);
    return packed ? [packed, ...packedWithin(packed.record, declared)] : packedWithin(one, declared);
  });
};
