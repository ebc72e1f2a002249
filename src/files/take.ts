import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/port.ts';
import { type Content, files, type Producers } from './file.ts';
import { readToken } from './token.ts';

export interface Files {
  store: Store;
  clock: Clock;
  log: Log;
  /** Signs the links. */
  secret: string;
  producers: Producers;
}

/**
 * The file that a token stands for, taken: the same token gives nothing from now on. Undefined for one that is forged, too old or
 * used, or whose file cannot be made any more; which of these, nobody is told.
 */
export const take = async ({ store, clock, log, secret, producers }: Files, token: string): Promise<Content | undefined> => {
  const pass = readToken(secret, token);
  const now = clock.now();
  if (!pass || now > pass.until) return undefined;
  const { partition, id } = pass;
  const make = await store.transaction(async (tx) => {
    const file = await tx.get(files, partition, id);
    if (!file || file.fetched !== undefined) return undefined;
    const ready = await producers.get(file.kind)?.(tx, partition, file);
    if (ready) await tx.put(files, partition, { ...file, fetched: now.toISOString() });
    return ready;
  });
  if (make) log.info({ file: id, partition }, 'file fetched');
  return make?.();
};
