import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { listingOf } from '../../src/store/json/names.ts';

const record = z.looseObject({ id: z.string() });
const generation = z.object({
  seq: z.number(),
  madeBy: z.string(),
  collections: z.record(z.string(), z.record(z.string(), z.array(record))),
});
const change = z.object({ in: z.string(), of: z.string(), put: record.optional(), remove: z.string().optional() });
const line = z.object({ madeBy: z.string().optional(), seq: z.number().optional(), changes: z.array(change).default([]) });

/** What the files in `folder` come to, read as a person would: each as JSON, the newest generation first and the journal over it. */
const readFolder = (folder: string) => {
  const { generations, segments } = listingOf(existsSync(folder) ? readdirSync(folder) : []);
  const base = generations.at(-1) ?? 0;
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const start = base === 0 ? undefined : generation.parse(JSON.parse(text(`generation-${base}.json`)));
  const held = new Map<string, Map<string, { partition: string; record: z.infer<typeof record> }>>();
  const within = (collection: string) => {
    const found = held.get(collection) ?? new Map();
    held.set(collection, found);
    return found;
  };
  for (const [collection, partitions] of Object.entries(start?.collections ?? {}))
    for (const [partition, records] of Object.entries(partitions))
      for (const one of records) within(collection).set(JSON.stringify([partition, one.id]), { partition, record: one });
  const lines = segments
    .filter((id) => id.generation >= base)
    .flatMap((id) => text(`journal-${id.generation}-${id.number}.jsonl`).split('\n').slice(0, -1))
    .map((one) => line.parse(JSON.parse(one)));
  for (const { changes } of lines)
    for (const { in: collection, of: partition, put, remove } of changes) {
      if (put) within(collection).set(JSON.stringify([partition, put.id]), { partition, record: put });
      else within(collection).delete(JSON.stringify([partition, remove]));
    }
  const seqs = lines.flatMap(({ seq }) => seq ?? []);
  return { held, seq: seqs.at(-1) ?? start?.seq ?? 0, madeBy: start?.madeBy ?? lines[0]?.madeBy };
};

/** The number of the last transaction on the disk; 0 before the first. */
export const lastTransaction = (folder: string): number => readFolder(folder).seq;

/** What is on the disk, as version 1 had it in one file; empty as long as nothing is. */
export const storedIn = (folder: string): string => {
  const { held, madeBy } = readFolder(folder);
  if (madeBy === undefined) return '';
  const collections = Object.fromEntries([...held].map(([name, entries]) => [name, [...entries.values()]]));
  return JSON.stringify({ schemaVersion: 1, madeBy, collections });
};

/** Puts what `edit` makes of it in its place. No store may be open there. */
export const editStored = (folder: string, edit: (stored: string) => string): void => {
  const edited = edit(storedIn(folder));
  for (const name of readdirSync(folder).filter((one) => /^(generation|journal|store)-/.test(one))) rmSync(join(folder, name));
  writeFileSync(join(folder, 'store.json'), edited);
};
