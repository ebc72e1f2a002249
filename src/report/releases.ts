import type { Collection, Transaction } from '../store/port.ts';
import { type Release, release } from './release.ts';

export const releases: Collection<Release> = {
  name: 'releases',
  schema: release,
  indexes: {},
  owner: () => undefined,
  kept: 'as long as the answers that they count',
  onErasure: 'keep-without-person',
};

/** The id of what is released of a course's pool. */
export const restOf = (course: string): string => `${course}/rest`;

/** What stands; nothing yet where nobody has looked. */
export const standing = async (tx: Transaction, partition: string, id: string): Promise<Release> =>
  (await tx.get(releases, partition, id)) ?? { id, responses: [], blocks: [] };

/** Keeps a release that has grown. */
export const keepGrown = async (tx: Transaction, partition: string, before: Release, after: Release): Promise<void> => {
  if (after !== before) await tx.put(releases, partition, after);
};
