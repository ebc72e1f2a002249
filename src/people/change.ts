import { randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

const changeKinds = ['corrected', 'joined', 'parted'] as const;

/** What an officer, or the person themselves through another account, changed about a person: who, when and what, to be told and looked up. */
const change = z.strictObject({
  id: z.string(),
  person: z.string(),
  kind: z.enum(changeKinds),
  /** Which things: their names as people read them, never what they hold. */
  what: z.array(z.string()),
  by: z.string(),
  at: z.iso.datetime(),
});
export type Change = z.infer<typeof change>;

export const changes: Collection<Change> = {
  name: 'changes',
  schema: change,
  indexes: { person: (c) => [c.person] },
  owner: (c) => c.person,
  naming: { by: ['person'], as: (c, _, to) => ({ ...c, person: to }) },
  kept: 'as long as the person',
  onErasure: 'delete',
};

export const recordChange = async (
  tx: Transaction,
  partition: string,
  told: Omit<Change, 'id' | 'at'>,
  at: Date,
  id: string = randomUUID(),
): Promise<Change> => {
  const kept: Change = { ...told, id, at: at.toISOString() };
  await tx.put(changes, partition, kept);
  return kept;
};
