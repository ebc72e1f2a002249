import { z } from 'zod/v4';
import type { Collection } from '../store/port.ts';
import { importKinds } from './columns.ts';

const counts = z.strictObject({ new: z.number(), change: z.number(), same: z.number(), problem: z.number() });
export type Counts = z.infer<typeof counts>;

/** One import: whose, of what, how far it has come. */
const importing = z.strictObject({
  id: z.string(),
  kind: z.enum(importKinds),
  /** A person's id, or `command-line`. */
  by: z.string(),
  at: z.iso.datetime(),
  rows: z.number().int(),
  counts,
  state: z.enum(['running', 'done', 'undone']),
});
export type Import = z.infer<typeof importing>;

export const imports: Collection<Import> = {
  name: 'imports',
  schema: importing,
  indexes: { all: () => ['all'] },
  owner: () => undefined,
  kept: 'as long as what it brought',
  onErasure: 'keep-without-person',
};

/** What an import has changed of something that was there before; what it added names it itself. */
const change = z.strictObject({
  /** The import's id and the number of the change, so that they sort. */
  id: z.string(),
  import: z.string(),
  collection: z.string(),
  record: z.string(),
  before: z.string(),
  after: z.string(),
});

export const importChanges: Collection<z.infer<typeof change>> = {
  name: 'importChanges',
  schema: change,
  indexes: { import: (c) => [c.import] },
  owner: () => undefined,
  kept: 'until the import is undone',
  onErasure: 'keep-without-person',
};

export const noCounts: Counts = { new: 0, change: 0, same: 0, problem: 0 };
