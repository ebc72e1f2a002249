import { copyFile, mkdir, mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JsonStore, type JsonStoreOptions, openJsonStore } from '../../src/store/index.ts';
import { buildGeneration } from '../../src/store/json/build.ts';
import { courses } from './courses.ts';
import { type FragileDisk, fragileDisk, type Trouble } from './fragile-disk.ts';
import type { Opened } from './opened.ts';

/** A folder of its own for one test, and how to be rid of it. */
export const temporaryFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-store-'));
  return { folder, dispose: () => rm(folder, { recursive: true, force: true }) };
};

/** Copies what would be left if the power went now; `luck`, from 0 to 1, says how much of what was not synced is. */
const copyAsCrashed = async (from: string, to: string, { files }: FragileDisk, luck: number): Promise<void> => {
  const cuts = [...files].map(([path, { written, durable }]): [string, number] => [
    path,
    durable + Math.floor(luck * (written - durable)),
  ]);
  await mkdir(to, { recursive: true });
  for (const name of (await readdir(from)).filter((one) => !one.startsWith('lock') && !one.endsWith('.sock'))) {
    await copyFile(join(from, name), join(to, name));
    const cut = cuts.find(([path]) => path === join(from, name));
    if (cut) await truncate(join(to, name), cut[1]);
  }
};

/** Builds generations in this thread, where starting one would take longer than the test. */
export const buildHere: NonNullable<JsonStoreOptions['build']> = (options) => {
  const done = buildGeneration(options);
  return { done, stop: () => done.catch(() => undefined) };
};

export interface TemporaryStore extends Opened {
  readonly folder: string;
  readonly disk: FragileDisk;
  readonly store: JsonStore;
  reopen(): Promise<JsonStore>;
}

/** A JSON store over `courses` in a folder of its own. Its troubles take turns. */
export const temporaryStore = async (options: JsonStoreOptions = {}): Promise<TemporaryStore> => {
  const { folder: outer, dispose } = await temporaryFolder();
  const troubles: Trouble[] = ['write', 'half', 'sync'];
  let lives = 1;
  let folder = join(outer, 'store-1');
  let disk = fragileDisk();
  const open = () => openJsonStore(folder, [courses], { disk, watched: true, ...options });
  let store = await open();
  return {
    get folder() {
      return folder;
    },
    get disk() {
      return disk;
    },
    get store() {
      return store;
    },
    async reopen() {
      await store.close();
      store = await open();
      return store;
    },
    outage() {
      const next = troubles.shift() ?? 'write';
      troubles.push(next);
      disk.breakDown(next);
      return disk.mend;
    },
    async crash(luck) {
      const left = join(outer, `store-${++lives}`);
      await copyAsCrashed(folder, left, disk, luck);
      disk.mend();
      await store.close();
      folder = left;
      disk = fragileDisk();
      store = await open();
      return store;
    },
    async dispose() {
      await store.close();
      await dispose();
    },
  };
};
