import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { generationFile } from './generation-file.ts';
import { load } from './load.ts';
import type { Loaded } from './loaded.ts';
import { type Migration, migrations } from './migrations.ts';
import { generationName, list, segmentName } from './names.ts';
import type { Origin } from './origin.ts';

export interface BuildOptions {
  folder: string;
  /** The generation whose closed journal is laid over it, which gives the next. */
  closed: number;
  origin: Origin;
}

/**
 * Builds the generation after `closed` from its file and its journal, nothing else. What it was built from is kept, and nothing
 * that is older.
 */
export const buildGeneration = async ({ folder, closed, origin }: BuildOptions): Promise<void> => {
  const from = await baseOf(folder, closed);
  const { shelves, seq } = await load(folder, { declared: new Map(), steps: migrations, from, until: closed + 1 });
  await writeGeneration(folder, { ...origin, generation: closed + 1, seq, journal: true }, shelves);
  await forgetBefore(folder, from);
};

/** A generation before may not have come about; then what it would have been made from is still there. */
const baseOf = async (folder: string, closed: number): Promise<number> =>
  (await list(folder)).generations.filter((n) => n <= closed).at(-1) ?? 0;

export const writeGeneration = async (
  folder: string,
  head: Origin & { generation: number; seq: number; journal: boolean },
  shelves: Loaded['shelves'],
  steps: readonly Migration[] = migrations,
): Promise<void> => {
  const path = join(folder, generationName(head.generation));
  await new Low(generationFile(path, new Map(), steps), { head, shelves }).write();
};

const forgetBefore = async (folder: string, oldest: number): Promise<void> => {
  const { generations, segments } = await list(folder);
  const names = [
    ...generations.filter((n) => n < oldest).map(generationName),
    ...segments.filter(({ generation }) => generation < oldest).map(segmentName),
  ];
  for (const name of names) await rm(join(folder, name), { force: true });
};
