import { type Clock, systemClock } from '../clock.ts';
import { collections } from '../collections.ts';
import { type AnyCollection, type JsonStore, makerOf, openJsonStore } from '../store/index.ts';
import { servedBy } from './partnerships.ts';

type Served = ReturnType<typeof servedBy> & { store: JsonStore; clock: Clock; collections: readonly AnyCollection[] };

/** Works on the store while no bot does. @throws input error `settings`, or as the store is opened */
export const alone = async <T>(folder: string, config: string | undefined, work: (served: Served) => Promise<T>): Promise<T> => {
  const maker = await makerOf(folder);
  const served = servedBy(maker, config);
  const store = await openJsonStore(folder, collections, { madeBy: maker });
  try {
    return await work({ ...served, store, clock: systemClock(), collections });
  } finally {
    await store.close();
  }
};
