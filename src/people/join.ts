import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { inputError } from '../errors.ts';
import type { AnyCollection } from '../store/index.ts';
import type { Stored, Transaction } from '../store/port.ts';
import { type Joined, joins, type Moved } from './joined.ts';
import { persons } from './person.ts';
import { apart, together } from './together.ts';

/** Where it happens, and every collection there is. */
export interface Everything {
  tx: Transaction;
  partition: string;
  collections: readonly AnyCollection[];
}

interface Pair {
  gone: string;
  kept: string;
}

type Named = AnyCollection & Required<Pick<AnyCollection, 'naming'>>;

const naming = (collections: readonly AnyCollection[]): Named[] =>
  collections.filter((one): one is Named => one.naming !== undefined);

/** All records that name a person, each once. */
const recordsNaming = async ({ tx, partition }: Everything, collection: Named, who: string): Promise<Stored[]> => {
  const found = new Map<string, Stored>();
  for (const index of collection.naming.by) {
    if (index === 'id') {
      const own = await tx.get(collection, partition, who);
      if (own) found.set(own.id, own);
      continue;
    }
    for (let after = '', page: Stored[] = []; ; after = page.at(-1)?.id ?? '') {
      page = await tx.find(collection, partition, index, who, after === '' ? {} : { after });
      for (const record of page) found.set(record.id, record);
      if (page.length === 0) break;
    }
  }
  return [...found.values()];
};

/** Whether a record names somebody, in the way that its collection says. */
export const isNamedIn = ({ naming, indexes }: AnyCollection, record: Stored, who: string): boolean =>
  naming?.by.some((index) => (index === 'id' ? record.id === who : indexes[index]?.(record).includes(who))) === true;

const text = (record: Stored): string => JSON.stringify(record);

/** Gives one record to the other person, and notes how to give it back. */
const give = async ({ tx, partition }: Everything, collection: Named, was: Stored, { gone, kept }: Pair): Promise<Moved> => {
  const { name, naming } = collection;
  await tx.remove(collection, partition, was.id);
  const now = naming.as(was, gone, kept);
  if (!now) return { collection: name, was: text(was) };
  const theirs = now.id === was.id ? undefined : await tx.get(collection, partition, now.id);
  if (theirs && !naming.over?.(now, theirs)) return { collection: name, was: text(was) };
  await tx.put(collection, partition, now);
  const sure = isDeepStrictEqual(naming.as(now, kept, gone), was);
  return {
    collection: name,
    now: now.id,
    ...(sure ? {} : { was: text(was) }),
    ...(theirs ? { stood: text(theirs) } : {}),
  };
};

/** Gives one back: as it was, or as it is now where it has changed since. What has gone since stays gone. */
const giveBack = async (all: Everything, collection: Named, moved: Moved, { gone, kept }: Pair): Promise<void> => {
  const { tx, partition } = all;
  const { as } = collection.naming;
  const read = (json: string | undefined) => (json === undefined ? undefined : collection.schema.parse(JSON.parse(json)));
  const [was, stood] = [read(moved.was), read(moved.stood)];
  const putFree = async (record: Stored | undefined) => {
    if (record && !(await tx.get(collection, partition, record.id))) await tx.put(collection, partition, record);
  };
  if (moved.now === undefined) return putFree(was);
  const now = await tx.get(collection, partition, moved.now);
  // Somebody else's by now, or gone.
  if (!now || !isNamedIn(collection, now, kept)) return;
  const untouched = was && isDeepStrictEqual(as(was, gone, kept), now);
  await tx.remove(collection, partition, now.id);
  await putFree(untouched ? was : as(now, kept, gone));
  await putFree(stood);
};

/**
 * Two persons are one from now on: every record that names the one comes to name the other, as its collection says. What both have
 * is the kept one's. Nothing is lost that parting them would need.
 * @throws input error `no-person` where either is not there, or they are one already
 */
export const join = async (all: Everything, { kept, gone, by, at }: Pair & { by: string; at: Date }): Promise<Joined> => {
  const { tx, partition } = all;
  const [one, other] = [await tx.get(persons, partition, kept), await tx.get(persons, partition, gone)];
  if (!one || !other || kept === gone)
    throw inputError('no-person', 'One of the two is not there any more. Nothing has changed.');
  const moved: Moved[] = [];
  for (const collection of naming(all.collections))
    for (const record of await recordsNaming(all, collection, gone))
      moved.push(await give(all, collection, record, { gone, kept }));
  await tx.put(persons, partition, together(one, other));
  await tx.remove(persons, partition, gone);
  const joined: Joined = {
    id: randomUUID(),
    kept,
    gone,
    by,
    at: at.toISOString(),
    before: { kept: one, gone: other },
    moved,
  };
  await tx.put(joins, partition, joined);
  return joined;
};

/** They are two again: each has what was theirs, as it is by now. */
export const part = async (all: Everything, { id, kept, gone, before, moved }: Joined): Promise<void> => {
  const { tx, partition } = all;
  const now = await tx.get(persons, partition, kept);
  if (!now) throw inputError('no-person', 'They are not there any more. Nothing has changed.');
  await tx.remove(joins, partition, id);
  const known = new Map(naming(all.collections).map((collection) => [collection.name, collection]));
  for (const one of moved.toReversed()) {
    const collection = known.get(one.collection);
    if (collection) await giveBack(all, collection, one, { gone, kept });
  }
  const two = apart(now, before);
  await tx.put(persons, partition, two.kept);
  await tx.put(persons, partition, two.gone);
};

/** The join by which an account first came to somebody; undefined where it is their own from the start. */
export const joinOf = async (tx: Transaction, partition: string, who: string, account: string): Promise<Joined | undefined> => {
  const all = await tx.find(joins, partition, 'kept', who, { limit: 1_000 });
  const has = ({ moved }: Joined, collection: string, id: string) =>
    moved.some((one) => one.collection === collection && one.now === id);
  const brought = all.filter((one) => has(one, 'accounts', account));
  return brought.find((one) => !brought.some(({ id }) => has(one, 'joins', id)));
};
