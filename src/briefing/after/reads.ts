import { z } from 'zod/v4';
import type { Collection, Transaction } from '../../store/port.ts';
import type { Briefing } from '../briefing.ts';

/** That somebody said that they have read a briefing. */
const read = z.strictObject({
  /** The ids of the briefing and of the person, joined by a slash: so each is counted once. */
  id: z.string(),
  briefing: z.string(),
  person: z.string(),
  at: z.iso.datetime(),
});
export type Read = z.infer<typeof read>;

const readId = (briefing: string, person: string): string => `${briefing}/${person}`;

export const reads: Collection<Read> = {
  name: 'reads',
  schema: read,
  indexes: { briefing: (r) => [r.briefing], person: (r) => [r.person] },
  owner: (r) => r.person,
  naming: { by: ['person'], as: (r, _, to) => ({ ...r, id: readId(r.briefing, to), person: to }) },
  kept: 'as long as the briefing',
  onErasure: 'delete',
};

type Named = Pick<Briefing, 'id'>;

export const hasRead = async (tx: Transaction, partition: string, { id }: Named, person: string): Promise<boolean> =>
  (await tx.get(reads, partition, readId(id, person))) !== undefined;

/** Somebody has read it; false where they had said so before. */
export const putRead = async (tx: Transaction, partition: string, one: Named, person: string, now: Date): Promise<boolean> => {
  if (await hasRead(tx, partition, one, person)) return false;
  await tx.put(reads, partition, { id: readId(one.id, person), briefing: one.id, person, at: now.toISOString() });
  return true;
};

/** How many have read it. No count is kept that would have to follow those who are joined, parted or erased. */
export const readersOf = (tx: Transaction, partition: string, { id }: Named): Promise<number> =>
  tx.count(reads, partition, 'briefing', id);
