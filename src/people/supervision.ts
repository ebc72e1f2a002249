import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

/** Whose line manager somebody is: named by the person, true once the manager has confirmed it; either may end it. */
const supervision = z.strictObject({
  /** The ids of person and supervisor joined by a slash. */
  id: z.string(),
  person: z.string(),
  supervisor: z.string(),
  state: z.enum(['asked', 'confirmed', 'denied', 'ended']),
  /** What the person named them by: an e-mail, or an object id of their own tenant. Absent where somebody else said who it is. */
  named: z.string().optional(),
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
  naming: {
    by: ['person', 'supervisor'],
    as(s, from, to) {
      const [person, supervisor] = [s.person === from ? to : s.person, s.supervisor === from ? to : s.supervisor];
      return person === supervisor ? undefined : { ...s, id: supervisionId(person, supervisor), person, supervisor };
    },
  },
  kept: 'as long as the person, and a year after it ended',
  onErasure: 'delete',
};

export const supervisionId = (person: string, supervisor: string): string => `${person}/${supervisor}`;

const most = 1_000;

/** Every supervision that somebody has or had, as the one or the other. */
export const supervisionsOf = (
  tx: Transaction,
  partition: string,
  as: 'person' | 'supervisor',
  id: string,
): Promise<Supervision[]> => tx.find(supervisions, partition, as, id, { limit: most });

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
