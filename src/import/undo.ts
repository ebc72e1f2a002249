import { inputError } from '../errors.ts';
import { nameOf, persons } from '../people/index.ts';
import type { AnyCollection } from '../store/index.ts';
import type { Store, Stored, Transaction } from '../store/port.ts';
import { type Attendance, attendances, courseQuestions, courses, type Session, sessions } from '../training/index.ts';
import { breathe } from './breathe.ts';
import { printOf } from './noting.ts';
import { changeId, commandLine, type Import, type ImportChange, importChanges, imports } from './record.ts';
import type { Ended } from './run.ts';

/** What was taken back, and what somebody has changed since and therefore stays: the first of it in words. */
export interface Undone {
  back: number;
  stays: number;
  listed: string[];
}

const atOnce = 10;
const mostListed = 50;

const touched = new Map<string, AnyCollection>(
  [persons, sessions, attendances, courseQuestions].map((one) => [one.name, one as AnyCollection]),
);

/** Whether anything else has come to rest on a record that an import added: then it stays, whoever it names. */
const isLeaned = async (tx: Transaction, partition: string, all: readonly AnyCollection[], name: string, id: string) => {
  if (name === sessions.name) return (await tx.find(attendances, partition, 'session', id, { limit: 1 })).length > 0;
  if (name !== persons.name) return false;
  for (const collection of all)
    for (const index of collection.naming?.by ?? [])
      if (index !== 'id' && (await tx.find(collection, partition, index, id, { limit: 1 })).length > 0) return true;
  return false;
};

/** What a record is, for people. */
const inWords = async (tx: Transaction, partition: string, { collection, record }: Named): Promise<string> => {
  const of = async (id: string) => (await nameOf(tx, partition, id)) || 'somebody';
  const session = (one: Session | undefined) => (one ? `${one.title} on ${one.day}` : 'a session');
  if (collection === persons.name) return of(record);
  if (collection === sessions.name) return session(await tx.get(sessions, partition, record));
  if (collection === courseQuestions.name)
    return `The evaluation questions of ${(await tx.get(courses, partition, record))?.title ?? record}`;
  const line: Attendance | undefined = await tx.get(attendances, partition, record);
  return line ? `${await of(line.person)}, ${session(await tx.get(sessions, partition, line.session))}` : 'somebody on a list';
};
type Named = Pick<ImportChange, 'collection' | 'record' | 'before' | 'after'>;

const keyOf = ({ collection, record }: Named): string => `${collection}/${record}`;

/** Takes one change back; false where it stays. */
const takeBack = async (tx: Transaction, partition: string, all: readonly AnyCollection[], change: Named): Promise<boolean> => {
  const collection = touched.get(change.collection);
  const now: Stored | undefined = collection && (await tx.get(collection, partition, change.record));
  if (!collection || !now || printOf(now) !== change.after) return false;
  if (change.before !== undefined) await tx.put(collection, partition, collection.schema.parse(JSON.parse(change.before)));
  else if (await isLeaned(tx, partition, all, change.collection, change.record)) return false;
  else await tx.remove(collection, partition, change.record);
  return true;
};

export const stillRunning = 'That import is still running. Undo it when it is done.';

/** Says that an import is to be undone. @throws input error `no-import`, or `import-running` */
export const beginUndo = async (tx: Transaction, partition: string, id: string): Promise<Import> => {
  const known = await tx.get(imports, partition, id);
  if (!known || ['asked', 'checking', 'ready', 'refused'].includes(known.state))
    throw inputError('no-import', 'There is no such import here: expected the id that it was given when it was done.');
  if (known.state === 'undone' || known.state === 'undoing') return known;
  // From the command line it may have stopped for good; an officer's goes on by itself.
  if (known.state === 'running' && known.by !== commandLine) throw inputError('import-running', stillRunning);
  const undoing: Import = { ...known, state: 'undoing', undone: { back: 0, stays: 0 } };
  await tx.put(imports, partition, undoing);
  return undoing;
};

/**
 * Undoes an import from its last change to its first: what it added goes, what it changed is as before; what somebody has worked on
 * since stays. If it is stopped in between, undoing goes on where it stopped; undone again, it changes nothing.
 * @throws as `beginUndo`
 */
export const undo = async (
  store: Store,
  all: readonly AnyCollection[],
  partition: string,
  id: string,
  { ended, stopped = () => false }: { ended?: Ended; stopped?: () => boolean } = {},
): Promise<Undone> => {
  const listed: string[] = [];
  const stayed = new Set<string>();
  const collections = all.filter(({ name }) => name !== importChanges.name);
  const part = async (tx: Transaction): Promise<{ now: Import; left: (Named & { words: string })[] }> => {
    const { undone = { back: 0, stays: 0 }, ...known } = await beginUndo(tx, partition, id);
    if (known.state === 'undone') return { now: { ...known, undone }, left: [] };
    const left: (Named & { words: string })[] = [];
    let { back } = undone;
    const down = Math.max(0, known.changes - atOnce);
    for (let number = known.changes - 1; number >= down; number--) {
      const change = await tx.get(importChanges, partition, changeId(id, number));
      if (!change) continue;
      await tx.remove(importChanges, partition, change.id);
      if (await takeBack(tx, partition, collections, change)) back++;
      else left.push({ ...change, words: await inWords(tx, partition, change) });
    }
    const fresh = new Set(left.map(keyOf).filter((key) => !stayed.has(key))).size;
    const state = down === 0 ? 'undone' : 'undoing';
    const now: Import = { ...known, changes: down, undone: { back, stays: undone.stays + fresh }, state };
    await tx.put(imports, partition, now);
    if (state === 'undone') await ended?.(tx, now);
    return { now, left };
  };
  for (;;) {
    const { now, left } = await store.transaction(part);
    for (const one of left) {
      if (!stayed.has(keyOf(one)) && listed.length < mostListed) listed.push(one.words);
      stayed.add(keyOf(one));
    }
    if (now.state === 'undone' || stopped()) return { ...(now.undone ?? { back: 0, stays: 0 }), listed };
    await breathe();
  }
};
