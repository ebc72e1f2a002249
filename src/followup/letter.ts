import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

/** One message of these to one person on one day, and what it was about. */
const letter = z.strictObject({
  /** The ids of the person and the day joined by a slash. */
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
  naming: { by: ['person'], as: (l, _, to) => ({ ...l, id: letterId(to, l.day), person: to }) },
  kept: 'a year after it was sent',
  onErasure: 'delete',
};

export const letterId = (person: string, day: string): string => `${person}/${day}`;

/** The intent of a letter, by its key. */
export const letterKey = ({ id }: Pick<Sent, 'id'>): string => `follow-up/${id}`;

/** When somebody got the last one; undefined when they have had none. One that was not sent counts for nothing. */
export const lastTo = async (tx: Transaction, partition: string, person: string): Promise<string | undefined> =>
  (await tx.find(letters, partition, 'person', person, { limit: 1_000 }))
    .filter(({ state }) => state !== 'not-sent')
    .map(({ day }) => day)
    .sort()
    .at(-1);
