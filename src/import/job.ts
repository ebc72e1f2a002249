import { randomUUID } from 'node:crypto';
import { readFile as readBytes, stat } from 'node:fs/promises';
import { z } from 'zod/v4';
import type { Clock } from '../clock.ts';
import { inputError } from '../errors.ts';
import type { Framework } from '../pathway/index.ts';
import type { Partnership } from '../people/index.ts';
import type { AnyCollection } from '../store/index.ts';
import type { Store } from '../store/port.ts';
import { importKinds } from './columns.ts';
import { dateOrders } from './dates.ts';
import { largestFile, readFile } from './file.ts';
import { aboutFile, type Findings } from './findings.ts';
import { commandLine, imports } from './record.ts';
import { type Line, perform, rehearse } from './run.ts';
import { type Undone, undo } from './undo.ts';

/** What imports work with. */
export interface Importer {
  store: Store;
  clock: Clock;
  frameworks: ReadonlyMap<string, Framework>;
  partnerships: readonly Partnership[];
  collections: readonly AnyCollection[];
}

/** An import as the command line asks for it. */
export const jobAsked = z.strictObject({
  kind: z.enum(importKinds),
  /** Absolute. */
  path: z.string(),
  partnership: z.string().optional(),
  dryRun: z.boolean(),
  order: z.enum(dateOrders).optional(),
});
export type JobAsked = z.infer<typeof jobAsked>;

export const undoAsked = z.strictObject({ id: z.string(), partnership: z.string().optional() });
export type UndoAsked = z.infer<typeof undoAsked>;

/** An import that has been begun: what is to be said of its file, and its rows as they are pulled. */
export interface Job extends Pick<Findings, 'encoding' | 'columns' | 'unused'> {
  /** For its undoing; absent of a dry run. */
  id?: string;
  rows: number;
  lines: AsyncGenerator<Line[]>;
}

const partnershipOf = (partnerships: readonly Partnership[], asked: string | undefined): Partnership => {
  const [only, ...others] = asked === undefined ? partnerships : partnerships.filter(({ id }) => id === asked);
  if (only && others.length === 0) return only;
  const known = partnerships.map(({ id }) => id).join(', ');
  throw inputError('no-partnership', `--partnership: expected whose people these are, one of ${known}. Nothing was imported.`);
};

const bytesAt = async (path: string): Promise<Buffer> => {
  try {
    const { size } = await stat(path);
    // Of one that is larger, what is read says so.
    return size > largestFile ? Buffer.alloc(largestFile + 1) : await readBytes(path);
  } catch {
    throw inputError('no-file', `There is no file to be read at ${path}. Nothing was imported.`);
  }
};

/** Reads the file and begins. @throws input error `no-partnership`, `no-file`, or as `readFile`: nothing was imported */
export const openJob = async ({ store, clock, frameworks, partnerships }: Importer, asked: JobAsked): Promise<Job> => {
  const partnership = partnershipOf(partnerships, asked.partnership);
  const file = await readFile(asked.kind, await bytesAt(asked.path), asked.order);
  const who = { partition: partnership.id, partnership, frameworks, by: commandLine, now: clock.now() };
  const about = { ...aboutFile(file), rows: file.rows.length };
  if (asked.dryRun) return { ...about, lines: rehearse(store, who, file) };
  const id = randomUUID();
  return { ...about, id, lines: perform(store, who, file, id) };
};

/** Undoes an import, whichever partnership it was for. @throws as `undo` */
export const undoJob = async (
  { store, partnerships, collections }: Importer,
  { id, partnership }: UndoAsked,
): Promise<Undone> => {
  const candidates = partnerships.filter((one) => partnership === undefined || one.id === partnership);
  for (const one of candidates)
    if (await store.transaction((tx) => tx.get(imports, one.id, id))) return undo(store, collections, one.id, id);
  throw inputError('no-import', 'There is no such import here: expected the id that it was given when it was done.');
};
