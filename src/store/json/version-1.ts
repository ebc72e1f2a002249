import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { inputError } from '../../errors.ts';
import { disk } from './disk.ts';
import { type Loaded, nothing } from './loaded.ts';
import { type Migration, migrationFrom } from './migrations.ts';
import type { Listing } from './names.ts';
import { originFields } from './origin.ts';
import { hasId } from './record.ts';
import { add, emptyShelf, ensure } from './shelf.ts';
import type { Declared } from './state.ts';
import { damaged } from './trouble.ts';

/** Version 1 was one file, which a person may have edited: records in any order. */
const name = 'store.json';
/** What it is called once it has been taken over. It is kept. */
const kept = 'store-1.json';

const versioned = z.object({ schemaVersion: z.int().positive() });
const shape = z.strictObject({
  schemaVersion: z.literal(1),
  madeBy: originFields.madeBy,
  collections: z.record(z.string(), z.array(z.strictObject({ partition: z.string(), record: z.custom<{ id: string }>(hasId) }))),
});

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What the file at `path` holds. @throws input error `store-damaged`, `store-newer` */
export const readVersion1 = async (path: string, declared: Declared, steps: readonly Migration[]): Promise<Loaded> => {
  const json = parseJson(await readFile(path, 'utf8'));
  if (json === undefined) throw damaged(path, 'is not JSON');
  migrationFrom(path, versioned.safeParse(json).data?.schemaVersion ?? 1, steps);
  const parsed = shape.safeParse(json);
  if (!parsed.success) throw damaged(path, `is not a Signpost store (at ${parsed.error.issues[0]?.path.join('.') || 'the top'})`);
  const { madeBy, collections } = parsed.data;
  const migrate = migrationFrom(path, 1, steps);
  const loaded: Loaded = { ...nothing(), heads: [{ schemaVersion: 1, madeBy, shapes: {} }] };
  for (const [collection, entries] of Object.entries(collections)) {
    for (const { partition, record } of entries) {
      const text = JSON.stringify(record);
      const present = migrate ? migrate(collection, text) : text;
      const shelf = ensure(loaded.shelves, collection, partition, () => emptyShelf(declared.get(collection)));
      if (shelf.rows.has(record.id))
        throw damaged(path, `holds a record of the collection "${collection}" twice (${JSON.stringify(record.id)})`);
      if (present !== undefined) add(shelf, present);
    }
  }
  return loaded;
};

/**
 * The path of the file of version 1 that a store is to be taken from; undefined when it has generations already, or is new.
 * @throws input error `store-two` when there are both: only a person can tell which counts
 */
export const version1In = (folder: string, { generations, segments, others }: Listing): string | undefined => {
  const [found, ...more] = [name, kept].filter((one) => others.includes(one));
  if (generations.length + segments.length === 0 && more.length === 0) return found && join(folder, found);
  if (!others.includes(name)) return undefined;
  throw inputError(
    'store-two',
    `${join(folder, name)} lies beside a store that was taken over from such a file before. An older Signpost may have written it since: move away the one that does not count.`,
  );
};

/** Gives the file the name under which it is kept. */
export const keepVersion1 = async (folder: string): Promise<void> => {
  await rename(join(folder, name), join(folder, kept)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await disk.syncFolder(folder);
};
