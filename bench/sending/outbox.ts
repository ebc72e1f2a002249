import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collections } from '../../src/collections.ts';
import { type Wanted, want } from '../../src/outbox/index.ts';
import { openJsonStore, type Store } from '../../src/store/index.ts';
import { buildOutside } from '../store/worker.ts';

export const partition = 'bench';

/** An empty store in a folder of its own. */
export const temporaryStore = async (): Promise<Store> => {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-'));
  const store = await openJsonStore(folder, collections, { build: buildOutside });
  return {
    ...store,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Writes them, a thousand to a transaction. */
export const wantAll = async (store: Store, wanted: readonly Wanted[]): Promise<void> => {
  for (let from = 0; from < wanted.length; from += 1000)
    await store.transaction(async (tx) => {
      for (const one of wanted.slice(from, from + 1000)) await want(tx, partition, one);
    });
};
