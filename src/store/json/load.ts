import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { SignpostError } from '../../errors.ts';
import { generationFile } from './generation-file.ts';
import { type Loaded, nothing } from './loaded.ts';
import { versionAfter } from './migrations.ts';
import { generationName, list } from './names.ts';
import { type ReplayOptions, replay } from './replay.ts';
import { damaged, isDamage } from './trouble.ts';

export interface LoadOptions extends ReplayOptions {
  /** Begins from this generation; from the newest unless given. */
  from?: number;
  /** What to do at damage; when it does not throw, what was sound before it is what the files come to. */
  onDamage?: (error: SignpostError) => void;
}

const refuse = (error: SignpostError): void => {
  throw error;
};

/**
 * Reads the newest generation and the journal since.
 * @throws input error `store-damaged` that names the file, `store-newer`; never changes anything
 */
export const load = async (folder: string, options: LoadOptions): Promise<Loaded> => {
  const listing = await list(folder);
  const base = options.from ?? listing.generations.at(-1) ?? 0;
  const loaded = base === 0 ? nothing() : await loadGeneration(folder, base, options);
  const chain = listing.segments.filter(({ generation }) => generation >= base);
  const { onDamage = refuse } = options;
  try {
    if (loaded.generation !== base) throw damaged(join(folder, generationName(base)), `is generation ${loaded.generation}`);
    if (chain.length === 0 && loaded.journalBegun) throw damaged(join(folder, generationName(base)), 'has lost its journal');
    await replay(folder, chain, loaded, options);
  } catch (error) {
    if (!isDamage(error)) throw error;
    onDamage(error);
  }
  return loaded;
};

const loadGeneration = (folder: string, n: number, options: LoadOptions): Promise<Loaded> =>
  loadFile(join(folder, generationName(n)), options);

/** Reads the generation in one file. @throws as `load` */
export const loadFile = async (path: string, { declared, steps }: Pick<LoadOptions, 'declared' | 'steps'>): Promise<Loaded> => {
  const nobody = {
    schemaVersion: versionAfter(steps),
    madeBy: 'production',
    shapes: {},
    generation: 0,
    seq: 0,
    journal: false,
  } as const;
  const file = new Low(generationFile(path, declared, steps), { head: nobody, shelves: new Map() });
  await file.read();
  const { head, shelves } = file.data;
  return {
    ...nothing(),
    shelves,
    seq: head.seq,
    heads: [head],
    generation: head.generation,
    journalBegun: head.journal,
    bytes: { generation: (await stat(path)).size, journal: 0 },
  };
};
