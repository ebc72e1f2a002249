import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { JSONFilePreset } from 'lowdb/node';
import { openJsonStore } from '../../src/store/index.ts';
import { type Place, partition, placeOf, places } from './places.ts';
import { buildOutside } from './worker.ts';

/** A store with so many records in it. Each transaction reads one, changes it and writes it back. */
export interface Subject {
  folder: string;
  change(id: string): Promise<void>;
  close(): Promise<void>;
}

export type Kind = 'Signpost' | 'SQLite' | 'plain lowdb';
export const kinds: readonly Kind[] = ['Signpost', 'SQLite', 'plain lowdb'];

const changed = (record: Place): Place => ({
  ...record,
  changes: record.changes + 1,
  state: record.changes % 2 ? 'booked' : 'cancelled',
});
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
const temporary = () => {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Ours. A transaction has been synced when it resolves; those that come together share a sync. */
export const signpost = async (count: number): Promise<Subject & Awaited<ReturnType<typeof openJsonStore>>> => {
  const { folder, remove } = temporary();
  const store = await openJsonStore(folder, [places], { build: buildOutside });
  for (let from = 0; from < count; from += 1000)
    await store.transaction(async (tx) => {
      for (const n of numbers(Math.min(1000, count - from))) await tx.put(places, partition, placeOf(from + n));
    });
  await store.backUp(join(folder, 'filled.json'));
  return {
    ...store,
    folder,
    change: (id) =>
      store.transaction(async (tx) => {
        const record = await tx.get(places, partition, id);
        if (record) await tx.put(places, partition, changed(record));
      }),
    async close() {
      await store.close();
      remove();
    },
  };
};

/** One transaction, one COMMIT, which has synced the write-ahead log; the same three indexes. */
const sqlite = async (count: number): Promise<Subject> => {
  const { folder, remove } = temporary();
  const db = new Database(join(folder, 'places.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE places (id TEXT PRIMARY KEY, session TEXT, person TEXT, state TEXT, record TEXT) WITHOUT ROWID');
  for (const index of ['session', 'person', 'state']) db.exec(`CREATE INDEX places_${index} ON places (${index}, id)`);
  const get = db.prepare<[string], { record: string }>('SELECT record FROM places WHERE id = ?');
  const put = db.prepare('INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?, ?)');
  const write = (p: Place) => put.run(p.id, p.session, p.person, p.state, JSON.stringify(places.schema.parse(p)));
  db.transaction(() => {
    for (const n of numbers(count)) write(placeOf(n));
  })();
  const change = db.transaction((id: string) => {
    const row = get.get(id);
    if (row) write(changed(places.schema.parse(JSON.parse(row.record))));
  });
  return {
    folder,
    async change(id) {
      await new Promise(setImmediate);
      change.immediate(id);
    },
    async close() {
      db.close();
      remove();
    },
  };
};

/** The whole file anew for each write, without a sync: what the issue of durability began with. */
const lowdb = async (count: number): Promise<Subject> => {
  const { folder, remove } = temporary();
  const path = join(folder, 'places.json');
  writeFileSync(path, JSON.stringify({ places: Object.fromEntries(numbers(count).map((n) => [placeOf(n).id, placeOf(n)])) }));
  const db = await JSONFilePreset<{ places: Record<string, Place> }>(path, { places: {} });
  return {
    folder,
    change: (id) =>
      db.update((data) => {
        const record = data.places[id];
        if (record) data.places[id] = changed(record);
      }),
    async close() {
      remove();
    },
  };
};

export const open = (kind: Kind, count: number): Promise<Subject> =>
  kind === 'Signpost' ? signpost(count) : kind === 'SQLite' ? sqlite(count) : lowdb(count);
