import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

/** A line manager who was named and has not been met yet: they are asked when they are. */
const naming = z.strictObject({
  /** The ids of the person and of whom they named, joined by a slash. */
  id: z.string(),
  person: z.string(),
  /** An e-mail in lower case, or tenant and object id joined by a slash. */
  who: z.string(),
  /** As the person named them: an e-mail, or an object id of their own tenant. */
  named: z.string(),
  at: z.iso.datetime(),
});
export type Naming = z.infer<typeof naming>;

export const namings: Collection<Naming> = {
  name: 'namings',
  schema: naming,
  indexes: { person: (n) => [n.person], who: (n) => [n.who] },
  owner: (n) => n.person,
  naming: { by: ['person'], as: (n, _, to) => ({ ...n, id: namingId(to, n.who), person: to }) },
  kept: 'until they are met, or the person names somebody else',
  onErasure: 'delete',
};

export const namingId = (person: string, who: string): string => `${person}/${who}`;

const most = 1_000;

export const namingsBy = (tx: Transaction, partition: string, person: string): Promise<Naming[]> =>
  tx.find(namings, partition, 'person', person, { limit: most });

/** Everybody who named one of these: e-mails, or tenant and object id joined by a slash. */
export const namingsOf = async (tx: Transaction, partition: string, keys: readonly string[]): Promise<Naming[]> => {
  const found: Naming[] = [];
  for (const key of keys) found.push(...(await tx.find(namings, partition, 'who', key, { limit: most })));
  return found;
};
