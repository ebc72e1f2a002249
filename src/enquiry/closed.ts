import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';
import type { Enquiry } from './enquiry.ts';

/** The enquiry that a person ended last: no answer of it, only what is needed to know its acts again when they are delivered late. */
const closed = z.strictObject({
  /** The person's id. */
  id: z.string(),
  ref: z.string(),
  /** Whether it had come to a result. */
  finished: z.boolean(),
  seen: z.array(z.string()),
});
type Closed = z.infer<typeof closed>;

export const closedEnquiries: Collection<Closed> = {
  name: 'closedEnquiries',
  schema: closed,
  indexes: {},
  owner: (c) => c.id,
  naming: { by: ['id'], as: (c, _, to) => ({ ...c, id: to }) },
  kept: 'until the next enquiry is ended',
  onErasure: 'delete',
};

export const close = (
  tx: Transaction,
  partition: string,
  { id, ref, seen }: Enquiry,
  finished: boolean,
  activity: string,
): Promise<void> => tx.put(closedEnquiries, partition, { id, ref, finished, seen: activity === '' ? seen : [...seen, activity] });

/** The enquiry that was ended last, if this activity, or the card it was done on, belongs to it. */
export const closedBefore = async (
  tx: Transaction,
  partition: string,
  person: string,
  activity: string,
  ref: string | undefined,
): Promise<Closed | undefined> => {
  const last = await tx.get(closedEnquiries, partition, person);
  return last && (last.seen.includes(activity) || last.ref === ref) ? last : undefined;
};
