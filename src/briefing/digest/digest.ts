import { z } from 'zod/v4';
import { type Recipient, recipient } from '../../outbox/index.ts';
import type { Collection, Transaction } from '../../store/port.ts';
import { recipientKey } from '../sent.ts';

/** Somebody who has asked for the digest of new sessions, or a channel that an officer has chosen for it. */
const digest = z.strictObject({
  /** The recipient's key. */
  id: z.string(),
  to: recipient,
  /** They know of what was set up before this instant: since then they get it, or were last told. */
  from: z.iso.datetime(),
  /** The Monday of the last week that one was written for. */
  week: z.iso.date().optional(),
});
export type Digest = z.infer<typeof digest>;

export const digests: Collection<Digest> = {
  name: 'digests',
  schema: digest,
  indexes: {
    all: () => ['all'],
    channel: (d) => ('person' in d.to ? [] : ['channel']),
    person: (d) => ('person' in d.to ? [d.to.person] : []),
  },
  owner: (d) => ('person' in d.to ? d.to.person : undefined),
  naming: { by: ['person'], as: (d, _, person) => ({ ...d, id: recipientKey({ person }), to: { person } }) },
  kept: 'until they switch it off, or an officer takes the channel off it',
  onErasure: 'delete',
};

export const digestOf = (tx: Transaction, partition: string, to: Recipient): Promise<Digest | undefined> =>
  tx.get(digests, partition, recipientKey(to));

/** They get it from now on; who gets it already goes on getting it. */
export const beginDigest = async (tx: Transaction, partition: string, to: Recipient, now: Date): Promise<void> => {
  if (await digestOf(tx, partition, to)) return;
  await tx.put(digests, partition, { id: recipientKey(to), to, from: now.toISOString() });
};

/** They get it no more; one that waits for them is not sent. */
export const endDigest = (tx: Transaction, partition: string, to: Recipient): Promise<void> =>
  tx.remove(digests, partition, recipientKey(to));
