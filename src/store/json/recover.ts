import { SignpostError } from '../../errors.ts';
import { writeGeneration } from './build.ts';
import { load } from './load.ts';
import type { Loaded } from './loaded.ts';
import { type Migration, migrations, versionAfter } from './migrations.ts';
import { list } from './names.ts';
import type { MadeBy, Origin } from './origin.ts';
import { toText } from './record.ts';
import { add, emptyShelf, ensure, type Shelves } from './shelf.ts';
import type { Declared } from './state.ts';
import { cannotRead, doesNotFit } from './trouble.ts';
import { keepVersion1, readVersion1, version1In } from './version-1.ts';

export interface Recovered {
  loaded: Loaded;
  /** Whether any file was of an older version, or written when a schema was another; what is loaded is of today. */
  old: boolean;
}

/**
 * What lies in the folder, in memory; nothing is changed there.
 * @throws input errors for what is damaged, newer or does not fit the schemas; other side `store-open`
 */
export const recover = async (
  folder: string,
  declared: Declared,
  origin: Origin,
  steps: readonly Migration[],
): Promise<Recovered> => {
  // An index function may well trip over a record that was written for another schema.
  const loaded = await read(folder, declared, steps).catch((error: unknown) => {
    if (error instanceof SignpostError) throw error;
    return undefined;
  });
  if (loaded && isCurrent(loaded, origin)) return { loaded, old: false };
  const bare = await readBare(folder, steps);
  return { loaded: { ...bare, shelves: fitted(folder, bare.shelves, declared) }, old: true };
};

/** @throws as `load`, or whatever an index function throws at a record that it was not written for */
const read = async (folder: string, declared: Declared, steps: readonly Migration[]): Promise<Loaded> => {
  const old = version1In(folder, await list(folder));
  return old === undefined ? load(folder, { declared, steps }) : readVersion1(old, declared, steps);
};

/** The same without an index. @throws as `load`, or other side `store-open` */
export const readBare = (folder: string, steps: readonly Migration[]): Promise<Loaded> =>
  read(folder, new Map(), steps).catch((cause: unknown) => {
    throw cause instanceof SignpostError ? cause : cannotRead(folder, cause);
  });

const tries = 5;

/** Looks again when the files changed meanwhile: a bot may begin a segment or a generation and take away what was about to be read. */
export const patiently = async <T>(folder: string, look: () => Promise<T>): Promise<T> => {
  const names = async () => JSON.stringify(await list(folder));
  for (let left = tries; ; left--) {
    const before = await names();
    try {
      return await look();
    } catch (error) {
      if (left <= 1 || before === (await names())) throw error;
    }
  }
};

/** The schema version of the oldest file; the present one when there is none. */
export const oldestVersion = ({ heads }: Loaded, steps: readonly Migration[]): number =>
  Math.min(versionAfter(steps), ...heads.map(({ schemaVersion }) => schemaVersion));

/** Who made the store in `folder`; production when it is new. @throws as `readBare` */
export const makerOf = async (folder: string): Promise<MadeBy> =>
  (await readBare(folder, migrations)).heads[0]?.madeBy ?? 'production';

/** Whether every record has passed the schemas of `origin`; if so, nothing needs to be held against them at the start. */
const isCurrent = ({ heads }: Loaded, origin: Origin): boolean =>
  heads.every(
    (head) =>
      head.schemaVersion === origin.schemaVersion &&
      Object.entries(origin.shapes).every(([collection, shape]) => head.shapes[collection] === shape),
  );

/** The same brought to the schemas of today, defaults filled in. @throws input error `store-record` for what does not fit */
const fitted = (folder: string, shelves: Shelves, declared: Declared): Shelves => {
  const now: Shelves = new Map();
  for (const [name, partitions] of shelves) {
    const collection = declared.get(name);
    for (const [partition, { rows }] of partitions) {
      const shelf = ensure(now, name, partition, () => emptyShelf(collection));
      for (const text of rows.values()) {
        try {
          add(shelf, collection ? toText(collection, JSON.parse(text)).text : text);
        } catch (error) {
          throw error instanceof SignpostError ? doesNotFit(folder, error.message) : error;
        }
      }
    }
  }
  return now;
};

/** Writes what was loaded as a generation of today. What it was read from is kept. */
export const rewrite = async (folder: string, loaded: Loaded, origin: Origin, steps: readonly Migration[]): Promise<Loaded> => {
  const generation = loaded.generation + 1;
  if (loaded.generation === 0 && !loaded.last) await keepVersion1(folder);
  await writeGeneration(folder, { ...origin, generation, seq: loaded.seq, journal: false }, loaded.shelves, steps);
  return { ...loaded, generation, bytes: { ...loaded.bytes, journal: 0 } };
};
