import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fault, inputError, SignpostError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { AnyCollection } from '../any-collection.ts';
import type { Store } from '../port.ts';
import { type Backup, backUp, backUpRequest } from './backup.ts';
import { isSocket, openControl } from './control.ts';
import { type Disk, disk as realDisk } from './disk.ts';
import type { GenerationsOptions } from './generations.ts';
import { thisProcess } from './identity.ts';
import { liveStore } from './live.ts';
import { lock as takeLock } from './lock.ts';
import { type Migration, migrations, versionAfter } from './migrations.ts';
import { isTemporary, list } from './names.ts';
import { networkFileSystem } from './network.ts';
import { type MadeBy, type Origin, shapesOf } from './origin.ts';
import { oldestVersion, recover, rewrite } from './recover.ts';
import type { Declared } from './state.ts';
import { cannotRead, cannotWrite } from './trouble.ts';

export interface JsonStoreOptions {
  /** Who opens it (default `production`); a store that the other one made is refused. */
  madeBy?: MadeBy;
  /** Told of what was dropped, built, failed and recovered. */
  log?: Log;
  /** A generation is built once the journal has so many bytes (default 16 MB), and as many as the generation before it. */
  journalBytes?: number;
  /** For tests: when it says true, a transaction's callback is run twice, and what the first run wrote is thrown away. */
  runTwice?: () => boolean;
  /** For tests: a transaction begun inside another is a fault at once, where otherwise it waits for ever. */
  watched?: boolean;
  /** For tests: a disk that fails. */
  disk?: Disk;
  /** For tests: builds generations otherwise than in a thread of their own. */
  build?: GenerationsOptions['build'];
  /** For tests: other schema versions. */
  migrations?: readonly Migration[];
}

/** The embedded store, open. */
export interface JsonStore extends Store {
  /** Answers a command that another process hands to this one; see `askHolder`. */
  answer(command: string, how: (args: unknown) => Promise<unknown>): void;
  /** Writes everything that is durable by now to a new file at `to`, an absolute path. @throws as `backUp` */
  backUp(to: string): Promise<Backup>;
  /**
   * Builds its files anew, twice, since what a generation was built from is kept: nothing in its folder holds any more what was removed,
   * but backups and what was set aside.
   */
  forget(): Promise<void>;
  /** The schema version of its oldest file when it was opened, and now. */
  versions: { from: number; to: number };
}

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Opens the embedded store in `folder`, which is made when it is not there: generations and a journal, held in memory whole. A
 * transaction resolves once all that it read and wrote is on the disk; when the disk fails it rejects (other side `store-write`) and
 * memory goes back. Files of an older schema version are migrated.
 * @throws input error for a store that is in use, damaged, newer, or made by the other of production and sandbox: one sentence that
 * names the file, and nothing is changed
 */
export const openJsonStore = async (
  folder: string,
  collections: readonly AnyCollection[],
  options: JsonStoreOptions = {},
): Promise<JsonStore> => {
  const { madeBy = 'production', log = silent, disk = realDisk, migrations: steps = migrations } = options;
  const declared = declare(collections);
  await makeFolder(folder);
  const network = await networkFileSystem(folder);
  if (network)
    log.warn({ fileSystem: network }, 'the store is on a network file system, which may lose what it says is on the disk');

  const control = await openControl(folder).catch((cause: unknown) => {
    throw cannotWrite(folder, cause);
  });
  const release = async () => {
    await control.close();
    await held?.release();
  };
  const held = await takeLock(folder, thisProcess(), control.path).catch(async (error: unknown) => {
    await control.close();
    throw error instanceof SignpostError ? error : cannotWrite(folder, error);
  });
  try {
    await sweep(folder, control.path);
    const origin: Origin = { schemaVersion: versionAfter(steps), madeBy, shapes: shapesOf(collections) };
    const { loaded, old } = await recover(folder, declared, origin, steps);
    refuseOther(folder, madeBy, loaded.heads);
    if (loaded.torn) log.warn({ ...loaded.torn }, 'a torn last line was dropped: it was never acknowledged');
    const from = oldestVersion(loaded, steps);
    const now = old ? await rewrite(folder, loaded, origin, steps) : loaded;
    const store = liveStore({ ...options, folder, declared, origin, disk, log, loaded: now });
    const backUpTo = (to: string) => backUp(folder, to, store.generation);
    control.answer('backup', (args) => backUpTo(backUpRequest(args).to));
    return {
      transaction: store.transaction,
      status: store.status,
      backUp: backUpTo,
      async forget() {
        await store.generation();
        await store.generation();
      },
      answer: control.answer,
      versions: { from, to: origin.schemaVersion },
      async close() {
        await store.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
};

/** Makes the folder of a store, its owner's only, where it is not there. @throws other side `store-open` */
export const makeFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw cannotRead(folder, cause);
  });
};

export const declare = (collections: readonly AnyCollection[]): Declared => {
  const declared = new Map(collections.map((collection) => [collection.name, collection]));
  if (declared.size < collections.length) throw fault('store-collection', 'Two collections share a name.');
  return declared;
};

/** What processes before this one left: half-written files, and sockets that nobody listens on. */
const sweep = async (folder: string, socket: string): Promise<void> => {
  const { others } = await list(folder);
  for (const name of others)
    if (isTemporary(name) || (isSocket(name) && join(folder, name) !== socket)) await rm(join(folder, name), { force: true });
};

export const refuseOther = (folder: string, maker: MadeBy, heads: readonly Origin[]): void => {
  const other = heads.find(({ madeBy }) => madeBy !== maker);
  if (!other) return;
  throw inputError(
    'store-made-by-other',
    other.madeBy === 'sandbox'
      ? `The store in ${folder} was made by a sandbox and holds demonstration data: name another folder with SIGNPOST_STORE.`
      : `The store in ${folder} belongs to production, and a sandbox would play with people's records: name another folder with --data.`,
  );
};
