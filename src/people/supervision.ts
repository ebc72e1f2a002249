import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

/** Whose line manager somebody is: named by the person, true once the manager has confirmed it; either may end it. */
const supervision = z.strictObject({
  /** The ids of person and supervisor joined by a slash. */
  id: z.string(),
  person: z.string(),
  supervisor: z.string(),
  state: z.enum(['asked', 'confirmed', 'denied', 'ended']),
  /** Who changed it last, and when. */
  by: z.string(),
  at: z.iso.datetime(),
});
export type Supervision = z.infer<typeof supervision>;

export const supervisions: Collection<Supervision> = {
  name: 'supervisions',
  schema: supervision,
  indexes: { person: (s) => [s.person], supervisor: (s) => [s.supervisor] },
  owner: (s) => s.person,
  kept: 'as long as the person, and a year after it ended',
  onErasure: 'delete',
};

export const supervisionId = (person: string, supervisor: string): string => `${person}/${supervisor}`;

const most = 1_000;

/** Those who have confirmed that they are this person's supervisor. */
export const supervisorsOf = async (tx: Transaction, partition: string, person: string): Promise<string[]> =>
  (await tx.find(supervisions, partition, 'person', person, { limit: most }))
    .filter(({ state }) => state === 'confirmed')
    .map(({ supervisor }) => supervisor);

/** The people of whom somebody has confirmed to be the supervisor. */
export const teamOf = async (tx: Transaction, partition: string, supervisor: string): Promise<string[]> =>
  (await tx.find(supervisions, partition, 'supervisor', supervisor, { limit: most }))
    .filter(({ state }) => state === 'confirmed')
    .map(({ person }) => person);
