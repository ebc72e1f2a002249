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

/** Tells whether the schema of a collection has changed; refinements that JSON Schema cannot express do not count. */
const fingerprint = ({ schema }: AnyCollection): string =>
  checksum(JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' })));

export const shapesOf = (collections: Iterable<AnyCollection>): Record<string, string> =>
  Object.fromEntries([...collections].map((collection) => [collection.name, fingerprint(collection)]));
