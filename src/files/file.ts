import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

const instant = z.iso.datetime();

/** One link to one file, issued to one person: the log of who was given what, and whether it was fetched. */
const file = z.strictObject({
  /** Opaque; the link carries it. */
  id: z.string(),
  person: z.string(),
  /** Who makes it, and the id of what it is made from. */
  kind: z.string(),
  about: z.string(),
  issued: instant,
  fetched: instant.optional(),
});
export type File = z.infer<typeof file>;

export const files: Collection<File> = {
  name: 'files',
  schema: file,
  indexes: { person: (f) => [f.person] },
  owner: (f) => f.person,
  naming: { by: ['person'], as: (f, _, to) => ({ ...f, person: to }) },
  kept: 'a year after it was issued',
  onErasure: 'delete',
  secrets: ['id'],
};

/** A file as it goes out. */
export interface Content {
  /** What it is saved as, `.pdf` and the like included. */
  name: string;
  /** Its media type. */
  type: string;
  body: string | Buffer | AsyncIterable<string | Buffer>;
}

/**
 * Reads what a file is made from, as things are when it is fetched; undefined when there is nothing to make it from any more.
 * What it returns makes the file, outside the transaction.
 */
export type Produce = (tx: Transaction, partition: string, file: File) => Promise<(() => Promise<Content>) | undefined>;

/** The features say how each of their kinds of file is made. */
export type Producers = ReadonlyMap<string, Produce>;
