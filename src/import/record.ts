import { z } from 'zod/v4';
import type { Collection } from '../store/port.ts';
import { importKinds } from './columns.ts';
import { dateOrders } from './dates.ts';

export const counts = z.strictObject({ new: z.number(), change: z.number(), same: z.number(), problem: z.number() });
export type Counts = z.infer<typeof counts>;

/**
 * How far an import has come. From a chat it is asked for, uploaded (checking), ready for a word, then running or refused; from the
 * command line it begins with running. What runs or is undone goes on where it was when the process stopped.
 */
const importStates = ['asked', 'checking', 'ready', 'running', 'done', 'refused', 'undoing', 'undone'] as const;

/** Who imports from the command line, and sees to it there. */
export const commandLine = 'command-line';

/** One import: whose, of what, how far it has come. */
const importing = z.strictObject({
  id: z.string(),
  /** Absent until there is a file. */
  kind: z.enum(importKinds).optional(),
  order: z.enum(dateOrders).optional(),
  /** A person's id, or `command-line`. */
  by: z.string(),
  /** When it was asked for, uploaded or begun. */
  at: z.iso.datetime(),
  rows: z.number().int(),
  counts,
  /** How many changes are noted, to be undone from the last to the first. */
  changes: z.number().int(),
  /** What undoing it took back, and what stays since somebody has changed it. */
  undone: z.strictObject({ back: z.number().int(), stays: z.number().int() }).optional(),
  state: z.enum(importStates),
});
export type Import = z.infer<typeof importing>;

export const imports: Collection<Import> = {
  name: 'imports',
  schema: importing,
  indexes: {
    all: () => ['all'],
    by: (i) => [i.by],
    open: (i) => (['done', 'refused', 'undone'].includes(i.state) ? [] : ['open']),
  },
  owner: () => undefined,
  naming: { by: ['by'], as: (i, _, to) => ({ ...i, by: to }) },
  kept: 'as long as what it brought',
  onErasure: 'keep-without-person',
  // As long as no file has come, it is the link to the upload page.
  secrets: ['id'],
};

/** One record that an import has added or changed. */
const change = z.strictObject({
  /** The import's id and the number of the change. */
  id: z.string(),
  collection: z.string(),
  record: z.string(),
  person: z.string().optional(),
  before: z.string().optional(),
  after: z.string(),
});

export type ImportChange = z.infer<typeof change>;

export const importChanges: Collection<ImportChange> = {
  name: 'importChanges',
  schema: change,
  indexes: { person: (c) => (c.person === undefined ? [] : [c.person]) },
  owner: (c) => c.person,
  naming: { by: ['person'], as: (c, _, to) => ({ ...c, person: to }) },
  kept: 'until the import is undone',
  onErasure: 'delete',
};

export const changeId = (id: string, number: number): string => `${id}/${number}`;

export const noCounts: Counts = { new: 0, change: 0, same: 0, problem: 0 };

/** Rows that are done with. */
export const doneOf = ({ counts }: Pick<Import, 'counts'>): number => counts.new + counts.change + counts.same + counts.problem;
