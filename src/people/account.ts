import { randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';
import { type Person, persons } from './person.ts';

/** A Teams account as a verified activity names it. */
export interface Caller {
  tenant: string;
  /** The Entra object id: who acts. */
  objectId: string;
}

const account = z.strictObject({ id: z.string(), tenant: z.string(), objectId: z.string(), person: z.string() });
export type Account = z.infer<typeof account>;

export const accounts: Collection<Account> = {
  name: 'accounts',
  schema: account,
  indexes: { person: (a) => [a.person] },
  owner: (a) => a.person,
  kept: 'as long as the person',
  onErasure: 'delete',
};

const accountId = (caller: Caller) => `${caller.tenant}/${caller.objectId}`;

/** The person behind an account; one who has not been met before is given an opaque id of ours and kept. */
export const meet = async (tx: Transaction, partnership: string, caller: Caller): Promise<Person> => {
  const known = await tx.get(accounts, partnership, accountId(caller));
  const person = known && (await tx.get(persons, partnership, known.person));
  if (person) return person;
  const fresh: Person = { id: randomUUID(), roles: [] };
  await tx.put(persons, partnership, fresh);
  await tx.put(accounts, partnership, { id: accountId(caller), ...caller, person: fresh.id });
  return fresh;
};
