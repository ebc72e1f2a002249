import type { Partnership } from '../../people/index.ts';
import type { Store, Transaction } from '../../store/port.ts';
import { attendanceId, attendances, sessionOf } from '../../training/index.ts';
import { certificates } from './certificate.ts';
import { lacks } from './lacks.ts';

/** What may be said of a certificate to whoever has its number: nothing of whose it is. */
export interface Verified {
  number: string;
  /** False once the register, or the session, says otherwise than when it was issued. */
  valid: boolean;
  /** The partnership's name. */
  partnership: string;
  course: string;
  /** `YYYY-MM-DD`. */
  day: string;
}

const verifyIn = async (
  tx: Transaction,
  { id, name }: Pick<Partnership, 'id' | 'name'>,
  number: string,
  now: Date,
): Promise<Verified | undefined> => {
  const known = await tx.get(certificates, id, number);
  const session = known && (await sessionOf(tx, id, known.session));
  if (!known || !session) return undefined;
  const line = await tx.get(attendances, id, attendanceId(known.session, known.person));
  return { number, valid: lacks(session, line, now) === undefined, partnership: name, course: session.title, day: session.day };
};

/** What is to be said of a number, as `readNumber` gives it, whichever partnership gave it; undefined where none did. Writes nothing. */
export const verify = async (
  store: Pick<Store, 'transaction'>,
  partnerships: readonly Pick<Partnership, 'id' | 'name'>[],
  number: string,
  now: Date,
): Promise<Verified | undefined> => {
  for (const one of partnerships) {
    const found = await store.transaction((tx) => verifyIn(tx, one, number, now));
    if (found) return found;
  }
  return undefined;
};
