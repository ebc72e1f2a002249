import { fault } from '../../errors.ts';
import type { AnyCollection } from '../any-collection.ts';
import type { Store } from '../port.ts';
import { migrations, versionAfter } from './migrations.ts';
import { trustedNesting } from './nesting.ts';
import { declare, type JsonStoreOptions, refuseOther } from './open.ts';
import { shapesOf } from './origin.ts';
import { patiently, recover } from './recover.ts';
import { attemptIn } from './transaction.ts';

/**
 * What the store in `folder` holds now, to be read beside the bot that writes it: the newest generation and the journal up to its last
 * complete line. Writing is a fault. It takes no lock and changes nothing.
 * @throws as `openJsonStore`
 */
export const openReadOnly = async (
  folder: string,
  collections: readonly AnyCollection[],
  { madeBy, migrations: steps = migrations }: Pick<JsonStoreOptions, 'madeBy' | 'migrations'> = {},
): Promise<Store> => {
  const declared = declare(collections);
  const origin = { schemaVersion: versionAfter(steps), madeBy: madeBy ?? 'production', shapes: shapesOf(collections) };
  const { loaded } = await patiently(folder, () => recover(folder, declared, origin, steps));
  if (madeBy) refuseOther(folder, madeBy, loaded.heads);
  return {
    async transaction(work) {
      const { outcome, changes } = await attemptIn(trustedNesting, loaded.shelves, declared, work);
      if ('error' in outcome) throw outcome.error;
      if (changes.length > 0) throw fault('store-read-only', 'A store that was opened to be read was written.');
      return outcome.result;
    },
    status: () => ({ ready: false }),
    close: async () => undefined,
  };
};
