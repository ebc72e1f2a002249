import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

/** A form that somebody is filling in, kept so that it goes on after a restart; once it is done, what is needed to know it again. */
const entry = z.strictObject({
  /** Opaque, and the business key of what comes of it: done twice, it is one. */
  id: z.string(),
  person: z.string(),
  /** Which form. */
  form: z.string(),
  /** Ids of what it is about. */
  about: z.record(z.string(), z.string()),
  values: z.record(z.string(), z.string()),
  /** The field that was asked for, of those who type; absent while the whole card is open. */
  asking: z.string().optional(),
  /** Raised by every change; a card carries the version it was drawn from. */
  version: z.number().int(),
  state: z.enum(['open', 'done', 'cancelled']),
  /** Something else was begun since: typed words are not for it, its card still works. */
  parked: z.literal(true).optional(),
  /** When it was last touched: an instant, UTC. */
  at: z.iso.datetime(),
  /** The activities dealt with last. */
  seen: z.array(z.string()),
});
export type Entry = z.infer<typeof entry>;

export const entries: Collection<Entry> = {
  name: 'entries',
  schema: entry,
  indexes: { person: (e) => [e.person] },
  owner: (e) => e.person,
  naming: { by: ['person'], as: (e, _, to) => ({ ...e, person: to }) },
  kept: 'until a few later forms have been opened',
  onErasure: 'delete',
  about: ({ about }) => Object.values(about),
  quotes: ['values'],
};

/** So many of a person's forms are known again, the last ones touched. */
const known = 10;
const seenKept = 10;

/** Theirs, the last touched first. */
export const entriesOf = async (tx: Transaction, partition: string, person: string): Promise<Entry[]> =>
  (await tx.find(entries, partition, 'person', person)).sort((a, b) => (a.at < b.at ? 1 : -1));

/** Keeps it as it is after `activity`; the oldest of the person's others go. */
export const keepEntry = async (tx: Transaction, partition: string, kept: Entry, activity: string): Promise<Entry> => {
  const seen = activity === '' ? kept.seen : [...kept.seen, activity].slice(-seenKept);
  const next = { ...kept, seen };
  await tx.put(entries, partition, next);
  for (const old of (await entriesOf(tx, partition, kept.person)).slice(known)) await tx.remove(entries, partition, old.id);
  return next;
};
