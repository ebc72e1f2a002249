import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonStoreOptions } from '../../src/store/index.ts';
import { openJsonStore } from '../../src/store/index.ts';
import type { Opened } from './contract.ts';
import { courses } from './courses.ts';

/** A folder of its own for one test, and how to be rid of it. */
export const temporaryFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-store-'));
  return { folder, dispose: () => rm(folder, { recursive: true, force: true }) };
};

/** A JSON store over `courses` in a folder of its own. */
export const temporaryStore = async (options?: JsonStoreOptions): Promise<Opened & { folder: string }> => {
  const { folder, dispose } = await temporaryFolder();
  let store = await openJsonStore(folder, [courses], options);
  return {
    folder,
    store,
    async reopen() {
      await store.close();
      store = await openJsonStore(folder, [courses], options);
      return store;
    },
    async dispose() {
      await store.close();
      await dispose();
    },
  };
};
