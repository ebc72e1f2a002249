import type { Transaction } from '../store/port.ts';
import { type Account, accountId, accounts, type Caller } from './account.ts';
import { reachPerson } from './reach.ts';

const week = 7 * 24 * 60 * 60 * 1_000;

/** The persons behind those of the officers' accounts that can be written to. */
export const reachableOfficers = async (
  tx: Transaction,
  partition: string,
  officers: readonly Pick<Caller, 'tenant' | 'objectId'>[],
): Promise<string[]> => {
  const persons = new Set<string>();
  for (const officer of officers) {
    const account = await tx.get(accounts, partition, accountId(officer));
    if (account && (await reachPerson(tx, partition, account.person))) persons.add(account.person);
  }
  return [...persons];
};

/**
 * Puts a person whom no message reaches into the notice of this time, one of their accounts standing for them all.
 * False when they are reached after all, were in a notice within a week, or are not known.
 */
export const putInNotice = async (tx: Transaction, partition: string, person: string, notice: Date): Promise<boolean> => {
  const theirs = await tx.find(accounts, partition, 'person', person);
  const [account] = theirs.filter(({ unreachable }) => unreachable);
  const told = theirs.flatMap(({ toldIn }) => (toldIn === undefined ? [] : [new Date(toldIn).getTime()]));
  if (!account || (await reachPerson(tx, partition, person))) return false;
  if (told.some((at) => notice.getTime() - at < week)) return false;
  await tx.put(accounts, partition, { ...account, toldIn: notice.toISOString() });
  return true;
};

/** The accounts in the notice of this time that are still unreachable; at most `limit`. */
export const inNotice = (tx: Transaction, partition: string, notice: string, limit: number): Promise<Account[]> =>
  tx.find(accounts, partition, 'toldIn', notice, { limit });
