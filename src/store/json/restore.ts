import { readFile } from 'node:fs/promises';
import { inputError, type SignpostError } from '../../errors.ts';
import { writeGeneration } from './build.ts';
import { thisProcess } from './identity.ts';
import { load, loadFile } from './load.ts';
import type { Loaded } from './loaded.ts';
import { lock } from './lock.ts';
import { type Migration, migrations, versionAfter } from './migrations.ts';
import { generationName, type Listing, list, segmentName } from './names.ts';
import { makeFolder } from './open.ts';
import { setAside } from './set-aside.ts';
import { isDamage } from './trouble.ts';
import { readVersion1 } from './version-1.ts';

export interface Restored {
  /** The number of the last transaction that is in it now. */
  seq: number;
  /** The file that it was restored to. */
  generation: string;
  /** Where the files that stood there are now. */
  setAside: string;
  /** What was wrong; nothing from there on could be restored. */
  damage: string | undefined;
}

const bare = (steps: readonly Migration[]) => ({ declared: new Map(), steps });

/**
 * Goes back to the backup `from`; without one to what is sound: the newest generation, or the one before it, and the journal since up to
 * the damage. What stood there is moved aside. Undefined when nothing is wrong and no backup was named.
 * @throws input error `store-in-use`, `store-nothing-sound`, or for a backup that is damaged or newer
 */
export const restoreStore = async (folder: string, from?: string): Promise<Restored | undefined> => {
  const backup = from === undefined ? undefined : { loaded: await readBackup(from), damage: undefined };
  // It may be brought to a machine that has no store yet.
  if (backup) await makeFolder(folder);
  const held = await lock(folder, thisProcess(), '');
  try {
    const listing = await list(folder);
    const found = backup ?? (await soundest(folder, listing));
    if (!backup && !found.damage) return undefined;
    return await putInPlace(folder, listing, found);
  } finally {
    await held.release();
  }
};

interface Found {
  loaded: Loaded;
  damage: SignpostError | undefined;
}

/** Of the generations there are, and of the empty beginning, the one that leads furthest; the newest of several. */
const soundest = async (folder: string, { generations, segments }: Listing): Promise<Found> => {
  const beginning = segments[0]?.generation === 0 ? [0] : [];
  const found: Found[] = [];
  let first: SignpostError | undefined;
  const note = (error: SignpostError): SignpostError => {
    first ??= error;
    return error;
  };
  for (const from of [...generations.toReversed(), ...beginning]) {
    let damage: SignpostError | undefined;
    const loaded = await load(folder, {
      ...bare(migrations),
      from,
      onDamage: (error) => {
        damage = note(error);
      },
    }).catch((error: unknown) => {
      if (isDamage(error)) return void note(error);
      throw error;
    });
    if (loaded) found.push({ loaded, damage });
    if (loaded && !first) break;
  }
  const [best] = found.sort((a, b) => b.loaded.seq - a.loaded.seq);
  if (!best)
    throw inputError('store-nothing-sound', `Nothing in ${folder} is sound enough to restore from: name a backup with --from.`);
  return { loaded: best.loaded, damage: first };
};

const readBackup = async (path: string): Promise<Loaded> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw inputError('backup-unreadable', `${path} cannot be read: name the file of a backup.`);
  });
  return /^\{\s*"schemaVersion":\s*1\b/.test(text) ? readVersion1(path, new Map(), migrations) : loadFile(path, bare(migrations));
};

/** The new generation comes first, whole: from then on it is what counts, whatever happens to the moving. */
const putInPlace = async (
  folder: string,
  { generations, segments, others }: Listing,
  { loaded, damage }: Found,
): Promise<Restored> => {
  const number = Math.max(0, ...generations, ...segments.map(({ generation }) => generation)) + 1;
  const madeBy = loaded.heads[0]?.madeBy ?? 'production';
  // No schemas are named, so the next start holds every record against them.
  const origin = { schemaVersion: versionAfter(migrations), madeBy, shapes: {} };
  await writeGeneration(folder, { ...origin, generation: number, seq: loaded.seq, journal: false }, loaded.shelves);
  const before = [
    ...generations.map(generationName),
    ...segments.map(segmentName),
    ...others.filter((name) => name === 'store.json'),
  ];
  return {
    seq: loaded.seq,
    generation: generationName(number),
    setAside: await setAside(folder, before, number),
    damage: damage?.message,
  };
};
