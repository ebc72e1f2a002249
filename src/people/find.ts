import { randomUUID } from 'node:crypto';
import type { Collection, Stored, Transaction } from '../store/port.ts';
import { accounts, namesOf } from './account.ts';
import { reportedAt } from './emails.ts';
import { wordsOf } from './name.ts';
import { type Person, persons } from './person.ts';

const atOnce = 200;

/** Those of a collection that are found under all of these words, looked for by the one that the fewest are found under. */
const called = async <R extends Stored & { name?: string | undefined }>(
  tx: Transaction,
  partition: string,
  collection: Collection<R>,
  words: readonly string[],
): Promise<R[]> => {
  const counted: { word: string; count: number }[] = [];
  for (const word of words) counted.push({ word, count: await tx.count(collection, partition, 'words', word) });
  const [rarest] = counted.sort((a, b) => a.count - b.count);
  const found: R[] = [];
  for (let after: string | undefined; rarest; ) {
    const page = { limit: atOnce, ...(after === undefined ? {} : { after }) };
    const some = await tx.find(collection, partition, 'words', rarest.word, page);
    found.push(...some.filter(({ name }) => words.every((word) => wordsOf(name).includes(word))));
    if (some.length < atOnce) break;
    after = some.at(-1)?.id;
  }
  return found;
};

/** The persons whom Teams, an import or an officer calls by all of these words, or who have this work e-mail; none for no words. */
export const personsCalled = async (tx: Transaction, partition: string, text: string): Promise<string[]> => {
  if (text.includes('@')) return personsAt(tx, partition, text);
  const words = wordsOf(text);
  const inTeams = await called(tx, partition, accounts, words);
  const given = await called(tx, partition, persons, words);
  return [...new Set([...inTeams.map(({ person }) => person), ...given.map(({ id }) => id)])];
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
