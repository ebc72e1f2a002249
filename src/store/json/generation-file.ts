import { readFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { replaceFile } from './disk.ts';
import { formatGeneration, type GenerationHead, parseGeneration } from './generation.ts';
import { type Migration, migrationFrom, type TextMigration } from './migrations.ts';
import { add, emptyShelf, ensure, type Shelves } from './shelf.ts';
import type { Declared } from './state.ts';

/** What a generation holds. */
export interface Content {
  head: GenerationHead;
  shelves: Shelves;
}

/** The generation at `path` as lowdb reads and writes it: records of an older schema version migrated, a write whole or not at all. */
export const generationFile = (path: string, declared: Declared, steps: readonly Migration[]): Adapter<Content> => ({
  async read() {
    const shelves: Shelves = new Map();
    let migrate: TextMigration | undefined;
    const head = parseGeneration(
      path,
      await readFile(path),
      (collection, partition, texts) => {
        const shelf = ensure(shelves, collection, partition, () => emptyShelf(declared.get(collection)));
        for (const text of texts) {
          const present = migrate ? migrate(collection, text) : text;
          if (present !== undefined) add(shelf, present);
        }
      },
      ({ schemaVersion }) => {
        migrate = migrationFrom(path, schemaVersion, steps);
      },
    );
    return { head, shelves };
  },
  write: ({ head, shelves }) => replaceFile(path, formatGeneration(head, shelves)),
});
