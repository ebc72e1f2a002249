import { expect } from 'vitest';
import { collections } from '../../src/collections.ts';
import { enquiries } from '../../src/enquiry/index.ts';
import { accounts, persons } from '../../src/people/index.ts';
import { checkStore, openReadOnly } from '../../src/store/index.ts';
import type { Crowd } from './crowd.ts';

/** The partition of the sandbox. */
const partition = 'demo';

/** Holds the store in `folder` against what the crowd was told: nothing of it is missing, and nothing is half there. */
export const verify = async (folder: string, { members }: Crowd): Promise<void> => {
  const { problems } = await checkStore(folder, collections);
  expect(problems).toEqual([]);
  const store = await openReadOnly(folder, collections);
  await store.transaction(async (tx) => {
    for (const { person: who, seen, open } of members) {
      const account = await tx.get(accounts, partition, `${who.tenant}/${who.aadObjectId}`);
      const person = account && (await tx.get(persons, partition, account.person));
      const enquiry = account && (await tx.get(enquiries, partition, account.person));
      // The first thing that somebody types writes all three.
      expect([account, person, enquiry].filter(Boolean)).toHaveLength(account ? 3 : 0);
      if (!seen) continue;
      expect(enquiry?.ref).toBe(seen.ref);
      expect(enquiry?.version).toBeGreaterThanOrEqual(seen.version);
      expect(enquiry?.version).toBeLessThanOrEqual(seen.version + (open ? 1 : 0));
    }
  });
  await store.close();
};
