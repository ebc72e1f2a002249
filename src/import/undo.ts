import { isDeepStrictEqual } from 'node:util';
import { inputError } from '../errors.ts';
import { accounts, persons, supervisions } from '../people/index.ts';
import type { AnyCollection, Store, Transaction } from '../store/index.ts';
import { attendances, sessions, trainingRecords } from '../training/index.ts';
import { type Import, importChanges, imports } from './record.ts';

/** What was taken back, and what somebody has changed since and therefore stays. */
export interface Undone {
  back: number;
  stays: number;
}

const atOnce = 100;

/** Nobody has done anything with a person that an import added. */
const isUntouched = async (tx: Transaction, partition: string, person: string): Promise<boolean> => {
  for (const collection of [accounts, attendances, trainingRecords])
    if ((await tx.find(collection as AnyCollection, partition, 'person', person, { limit: 1 })).length > 0) return false;
  return (await tx.find(supervisions, partition, 'person', person, { limit: 1 })).length === 0;
};

type Page = (tx: Transaction, after: string | undefined) => Promise<{ last: string | undefined; back: number; stays: number }>;

const walk = async (store: Store, page: Page): Promise<Undone> => {
  const undone = { back: 0, stays: 0 };
  for (let after: string | undefined; ; ) {
    const { last, back, stays } = await store.transaction((tx) => page(tx, after));
    undone.back += back;
    undone.stays += stays;
    if (last === undefined) return undone;
    after = last;
  }
};

/** Takes away what an import added to a collection, as far as `may` says so. */
const takeAway = (
  store: Store,
  collection: AnyCollection,
  partition: string,
  id: string,
  may: (tx: Transaction, record: { id: string }) => Promise<boolean>,
): Promise<Undone> =>
  walk(store, async (tx, after) => {
    const page = await tx.find(collection, partition, 'import', id, { limit: atOnce, ...(after === undefined ? {} : { after }) });
    let back = 0;
    for (const record of page)
      if (await may(tx, record)) {
        await tx.remove(collection, partition, record.id);
        back++;
      }
    return { last: page.length < atOnce ? undefined : page.at(-1)?.id, back, stays: page.length - back };
  });

/** Puts back what an import changed, where it is still as the import left it. */
const putBack = (store: Store, partition: string, id: string): Promise<Undone> =>
  walk(store, async (tx, after) => {
    const page = await tx.find(importChanges, partition, 'import', id, {
      limit: atOnce,
      ...(after === undefined ? {} : { after }),
    });
    let back = 0;
    for (const change of page) {
      const collection = touched.get(change.collection);
      const now = collection && (await tx.get(collection, partition, change.record));
      if (!collection || !now || !isDeepStrictEqual(now, JSON.parse(change.after))) continue;
      await tx.put(collection, partition, JSON.parse(change.before));
      back++;
    }
    return { last: page.length < atOnce ? undefined : page.at(-1)?.id, back, stays: page.length - back };
  });

const touched = new Map<string, AnyCollection>([persons, sessions, attendances].map((one) => [one.name, one as AnyCollection]));

/**
 * Undoes an import: what it added goes, what it changed is as before; what somebody has worked on since stays. Undone again, it
 * changes nothing.
 * @throws input error `no-import`, or `import-running`
 */
export const undo = async (store: Store, partition: string, id: string): Promise<Undone> => {
  const known = await store.transaction((tx) => tx.get(imports, partition, id));
  if (!known) throw inputError('no-import', 'There is no such import here: expected the id that it was given when it was done.');
  if (known.state === 'running') throw inputError('import-running', 'That import is still running. Undo it when it is done.');
  const parts = [
    await takeAway(
      store,
      attendances as AnyCollection,
      partition,
      id,
      async (tx, { id: line }) => (await tx.get(attendances, partition, line))?.by === id,
    ),
    await putBack(store, partition, id),
    await takeAway(store, sessions as AnyCollection, partition, id, async (tx, session) => {
      const now = await tx.get(sessions, partition, session.id);
      return now?.version === 1 && (await tx.find(attendances, partition, 'session', session.id, { limit: 1 })).length === 0;
    }),
    await takeAway(store, persons as AnyCollection, partition, id, (tx, person) => isUntouched(tx, partition, person.id)),
  ];
  const undone: Import = { ...known, state: 'undone' };
  await store.transaction((tx) => tx.put(imports, partition, undone));
  return parts.reduce((sum, { back, stays }) => ({ back: sum.back + back, stays: sum.stays + stays }));
};
