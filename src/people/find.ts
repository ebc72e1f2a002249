import { randomUUID } from 'node:crypto';
import type { Transaction } from '../store/port.ts';
import { accounts, namesOf } from './account.ts';
import { reportedAt } from './emails.ts';
import { wordsOf } from './name.ts';
import { type Person, persons } from './person.ts';

const most = 200;

/** The persons whom Teams, an import or an officer calls by all of these words, or who have this work e-mail; none for no words. */
export const personsCalled = async (tx: Transaction, partition: string, text: string): Promise<string[]> => {
  if (text.includes('@')) return personsAt(tx, partition, text);
  const [first, ...others] = wordsOf(text);
  if (first === undefined) return [];
  const called = (name: string | undefined) => others.every((word) => wordsOf(name).includes(word));
  const inTeams = await tx.find(accounts, partition, 'words', first, { limit: most });
  const given = await tx.find(persons, partition, 'words', first, { limit: most });
  return [
    ...new Set([
      ...inTeams.filter(({ name }) => called(name)).map(({ person }) => person),
      ...given.filter(({ name }) => called(name)).map(({ id }) => id),
    ]),
  ];
};

/** The persons who have this work e-mail: an import or an officer gave it, or Teams reports it for an account of theirs. */
export const personsAt = async (tx: Transaction, partition: string, email: string): Promise<string[]> => {
  const given = await tx.find(persons, partition, 'email', email.trim().toLowerCase());
  return [...new Set([...given.map(({ id }) => id), ...(await reportedAt(tx, partition, email))])];
};

/** What a person is called: by Teams, or else by whoever put them on a list; empty where nobody has said. */
export const nameOf = async (tx: Transaction, partition: string, person: string): Promise<string> =>
  (await namesOf(tx, partition, person))[0] ?? (await tx.get(persons, partition, person))?.name ?? '';

/** Somebody who is put on a list before they have opened the bot. */
export const addPerson = async (
  tx: Transaction,
  partition: string,
  known: Pick<Person, 'name' | 'emails' | 'agency' | 'import'>,
): Promise<Person> => {
  const person: Person = { id: randomUUID(), roles: [], ...known };
  await tx.put(persons, partition, person);
  return person;
};
