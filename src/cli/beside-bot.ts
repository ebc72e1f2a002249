import { systemClock } from '../clock.ts';
import { collections } from '../collections.ts';
import type { Partnership } from '../config/partnership.ts';
import { SignpostError } from '../errors.ts';
import { askHolder, makerOf, openReadOnly, type Store } from '../store/index.ts';
import { partnershipsOf } from './partnerships.ts';
import { storeThere } from './setting.ts';

/** Where what is to be read is, when it is not where the settings say. */
export interface WhichStore {
  store?: string;
  config?: string;
}

/** What the calendar of a sandbox says, which only the sandbox knows, as long as it runs; undefined for any other store. */
const sandboxNow = async (folder: string): Promise<Date | undefined> => {
  try {
    const told = await askHolder(folder, 'now', {});
    return typeof told?.answer === 'string' ? new Date(told.answer) : undefined;
  } catch (error) {
    if (error instanceof SignpostError && error.code === 'store-command') return undefined;
    throw error;
  }
};

/**
 * A store to be read beside a running bot, whose it is, and what its calendar says.
 * @throws input error `no-store`, `settings`, or as the store is opened
 */
export const besideBot = async ({
  store,
  config,
}: WhichStore): Promise<{ store: Store; maker: 'production' | 'sandbox'; partnerships: readonly Partnership[]; now: Date }> => {
  const folder = storeThere(store);
  const now = await sandboxNow(folder);
  // A store that nothing was written to yet does not say who made it.
  const maker = now ? 'sandbox' : await makerOf(folder);
  const partnerships = partnershipsOf(maker, config);
  return {
    store: await openReadOnly(folder, collections, { madeBy: maker }),
    maker,
    partnerships,
    now: now ?? systemClock().now(),
  };
};
