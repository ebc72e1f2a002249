import { z } from 'zod/v4';
import { renamed } from '../people/index.ts';
import type { Collection, Transaction } from '../store/port.ts';

/** One message of these to one person on one day, and what it was about. */
const letter = z.strictObject({
  /** The ids of whom it was written to and the day, joined by a slash: its intent is found by it, also once they are somebody else. */
  id: z.string(),
  person: z.string(),
  day: z.iso.date(),
  as: z.enum(['practitioner', 'supervisor']),
  /** The follow-ups. */
  items: z.array(z.string()),
  /** `open` until it is known what became of it. */
  state: z.enum(['open', 'delivered', 'unknown', 'not-sent']),
});
export type Sent = z.infer<typeof letter>;

export const letters: Collection<Sent> = {
  name: 'letters',
  schema: letter,
  indexes: {
    person: (l) => [l.person],
    open: (l) => (l.state === 'open' ? ['open'] : []),
    day: (l) => [l.day],
  },
  owner: (l) => l.person,
  naming: {
    by: ['person'],
    as: (l, from, to) => ({ ...l, person: to, items: l.items.map((id) => renamed(id, from, to)) }),
  },
  kept: 'a year after it was sent',
  onErasure: 'delete',
};

export const letterId = (person: string, day: string): string => `${person}/${day}`;

/** The intent of a letter, by its key. */
export const letterKey = ({ id }: Pick<Sent, 'id'>): string => `follow-up/${id}`;

/** All that were written to somebody. */
export const lettersTo = (tx: Transaction, partition: string, person: string): Promise<Sent[]> =>
  tx.find(letters, partition, 'person', person, { limit: 1_000 });

/** When somebody got the last one; undefined when they have had none. One that was not sent counts for nothing. */
export const lastTo = async (tx: Transaction, partition: string, person: string): Promise<string | undefined> =>
  (await lettersTo(tx, partition, person))
    .filter(({ state }) => state !== 'not-sent')
    .map(({ day }) => day)
    .sort()
    .at(-1);
