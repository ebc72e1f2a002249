import { z } from 'zod/v4';
import type { AnyCollection } from '../any-collection.ts';
import { checksum } from './sealed.ts';

const madeBy = z.enum(['production', 'sandbox']);
export type MadeBy = z.infer<typeof madeBy>;

/** What the head of every file says of whoever wrote it. */
export const originFields = {
  schemaVersion: z.int().positive(),
  madeBy,
  /** Collection → fingerprint of the schema that all of its records in the file have passed. */
  shapes: z.record(z.string(), z.string()),
};
const origin = z.object(originFields);
export type Origin = z.infer<typeof origin>;

const fingerprints = new WeakMap<AnyCollection, string>();

/** Tells whether the schema of a collection has changed; refinements that JSON Schema cannot express do not count. */
const fingerprint = (collection: AnyCollection): string => {
  const known = fingerprints.get(collection);
  if (known !== undefined) return known;
  const made = checksum(JSON.stringify(z.toJSONSchema(collection.schema, { unrepresentable: 'any', io: 'output' })));
  fingerprints.set(collection, made);
  return made;
};

export const shapesOf = (collections: Iterable<AnyCollection>): Record<string, string> =>
  Object.fromEntries([...collections].map((collection) => [collection.name, fingerprint(collection)]));
