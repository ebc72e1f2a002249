import { z } from 'zod/v4';
import type { Collection, Transaction } from '../../store/port.ts';
import { attendanceId } from '../../training/index.ts';
import { newNumber } from './number.ts';

/** That somebody was given a number for a session. Whether it is valid, the register says at the moment that it is asked. */
const certificate = z.strictObject({
  /** Its number, as it is written. */
  id: z.string(),
  person: z.string(),
  session: z.string(),
  issued: z.iso.datetime(),
});
export type Certificate = z.infer<typeof certificate>;

export const certificates: Collection<Certificate> = {
  name: 'certificates',
  schema: certificate,
  indexes: { person: (c) => [c.person], of: (c) => [attendanceId(c.session, c.person)] },
  owner: (c) => c.person,
  // Two who turn out to be one may have two numbers for a session. Both are on paper, and both stay.
  naming: { by: ['person'], as: (c, _, to) => ({ ...c, person: to }) },
  kept: 'as long as the partnership keeps its training records',
  onErasure: 'delete',
};

/** The certificate that somebody has of a session, if they have one. */
export const certificateOf = async (
  tx: Transaction,
  partition: string,
  person: string,
  session: string,
): Promise<Certificate | undefined> =>
  (await tx.find(certificates, partition, 'of', attendanceId(session, person), { limit: 1 }))[0];

/** How many somebody has; a thousand at most. */
export const countOfCertificates = async (tx: Transaction, partition: string, person: string): Promise<number> =>
  (await tx.find(certificates, partition, 'person', person, { limit: 1_000 })).length;

const unused = async (tx: Transaction, partition: string): Promise<string> => {
  const number = newNumber();
  return (await tx.get(certificates, partition, number)) ? unused(tx, partition) : number;
};

/** The certificate of a person and a session: the one there is, or a new one. Whether they may have it is for `lacks` to say. */
export const certificateFor = async (
  tx: Transaction,
  partition: string,
  person: string,
  session: string,
  now: Date,
): Promise<Certificate> => {
  const known = await certificateOf(tx, partition, person, session);
  if (known) return known;
  const fresh: Certificate = { id: await unused(tx, partition), person, session, issued: now.toISOString() };
  await tx.put(certificates, partition, fresh);
  return fresh;
};
