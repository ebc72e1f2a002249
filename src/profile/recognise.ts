import { type Account, accounts, keepEmails, likenessOf, personsAt, seemAlike } from '../people/index.ts';
import { type Joining, joinPersons } from './joining.ts';
import { settleNamings } from './supervision/ask.ts';

/** Others who go by one of these e-mails, and whom nobody has said to be somebody else. */
const candidates = async ({ tx, partition }: Joining, own: string, emails: readonly string[]): Promise<Map<string, string>> => {
  const found = new Map<string, string>();
  for (const email of emails)
    for (const one of await personsAt(tx, partition, email)) {
      const different = (await likenessOf(tx, partition, own, one))?.state === 'different';
      if (one !== own && !different) found.set(one, email);
    }
  return found;
};

/** The person behind an account whose e-mails are known: the one who was waiting for it by one of them, or their own. */
const personOf = async (where: Joining, { person }: Account, emails: readonly string[]): Promise<string> => {
  const { tx, partition, now } = where;
  const found = [...(await candidates(where, person, emails))];
  const [only] = found;
  if (!only) return person;
  const [candidate, email] = only;
  const isWaiting = (await tx.find(accounts, partition, 'person', candidate, { limit: 1 })).length === 0;
  if (found.length === 1 && isWaiting) {
    await joinPersons(where, candidate, person, email);
    return candidate;
  }
  for (const [one, by] of found) await seemAlike(tx, partition, person, one, by, now);
  return person;
};

/**
 * An account was met. Where Teams said what its e-mails are, they are kept, and somebody who was put on a list with one of them turns
 * out to be this person; where there are two who might be, an officer decides. Whoever was named by it as line manager is asked.
 */
export const recognise = async (where: Joining, id: string, emails: readonly string[] | undefined): Promise<void> => {
  const { tx, partition, now } = where;
  const known = await tx.get(accounts, partition, id);
  if (!known) return;
  const account = emails === undefined ? known : await keepEmails(tx, partition, known, emails, now);
  const person = await personOf(where, account, account.emails ?? []);
  await settleNamings(where, person, [id, ...(account.emails ?? [])]);
};
