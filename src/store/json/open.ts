import { AsyncLocalStorage } from 'node:async_hooks';
import { Low } from 'lowdb';
import { fault, inputError } from '../../errors.ts';
import type { AnyCollection } from '../any-collection.ts';
import type { Store, Transaction } from '../port.ts';
import { emptyContent, type MadeBy } from './content.ts';
import { storeFile } from './file.ts';
import { oneAtATime } from './queue.ts';
import { apply, type Change } from './shelf.ts';
import { begin, type Running } from './transaction.ts';

export interface JsonStoreOptions {
  /** Who opens it (default `production`); a store that the other one made is refused. */
  madeBy?: MadeBy;
  /** For tests: when it says true, a transaction's callback is run twice, and what the first run wrote is thrown away. */
  runTwice?: () => boolean;
}

/**
 * Opens the embedded store: `store.json` in `folder`, held in memory whole. Transactions run one after another, and each is in
 * the file before it resolves; when the file cannot be written the transaction rejects (other side) and changes nothing.
 * A file that is not understood, or was made by the other of production and sandbox, is an input error and stays as it is.
 */
export const openJsonStore = async (
  folder: string,
  collections: readonly AnyCollection[],
  { madeBy = 'production', runTwice = () => false }: JsonStoreOptions = {},
): Promise<Store> => {
  const declared = new Set<unknown>(collections);
  if (new Set(collections.map(({ name }) => name)).size < declared.size)
    throw fault('store-collection', 'Two collections share a name.');
  const file = storeFile(folder, collections);
  const low = new Low(file, emptyContent(madeBy));
  await low.read();
  if (low.data.madeBy !== madeBy) throw madeByOther(folder, low.data.madeBy);

  const inLine = oneAtATime();
  const running = new AsyncLocalStorage<Running>();
  let closed = false;

  const run = async <T>(work: (tx: Transaction) => Promise<T>): Promise<{ result: T; changes: Change[] }> => {
    const attempt = begin(low.data.shelves, declared);
    try {
      const result = await running.run(attempt, () => work(attempt.tx));
      return { result, changes: attempt.changes() };
    } finally {
      attempt.end();
    }
  };

  const commit = async (changes: Change[]): Promise<void> => {
    if (changes.length === 0) return;
    const undo = apply(low.data.shelves, changes);
    try {
      await low.write();
    } catch (error) {
      apply(low.data.shelves, undo);
      throw error;
    }
  };

  return {
    async transaction(work) {
      if (closed) throw fault('store-closed', 'A transaction was begun on a store that is closed.');
      // It would wait for the one it stands in, for ever.
      if (running.getStore()?.ended() === false) throw fault('store-nested', 'A transaction was begun inside another.');
      return inLine(async () => {
        if (runTwice()) await run(work);
        const { result, changes } = await run(work);
        await commit(changes);
        return result;
      });
    },
    async close() {
      closed = true;
      await inLine(async () => undefined);
    },
  };
};

const madeByOther = (folder: string, maker: MadeBy) =>
  inputError(
    'store-made-by-other',
    maker === 'sandbox'
      ? `The store in ${folder} was made by a sandbox and holds demonstration data: name another folder with SIGNPOST_STORE.`
      : `The store in ${folder} belongs to production, and a sandbox would play with people's records: name another folder with --data.`,
  );
