import { afterEach, beforeEach } from 'vitest';
import { collections } from '../../src/collections.ts';
import type { Partnership, Person, Scene } from '../../src/people/index.ts';
import type { Store, Transaction } from '../../src/store/index.ts';
import { openJsonStore } from '../../src/store/index.ts';
import { frameworks } from '../pathway/packs.ts';
import { storedIn } from '../store/on-disk.ts';
import { temporaryFolder } from '../store/temporary.ts';

export const partnership = (id: string, framework = 'somerset-2020'): Partnership => ({
  id,
  name: `The partnership ${id}`,
  framework,
  timeZone: 'Europe/London',
  agencies: [
    { id: 'council', name: 'Somerset Council' },
    { id: 'police', name: 'Avon and Somerset Police' },
  ],
  concernContact: { inHours: '01632 960001', outOfHours: '01632 960002' },
});

/** Somebody who acts, in a partnership, on a summer's morning. */
export const sceneOf = (
  tx: Transaction,
  whose: Partnership,
  person: Person,
  more: Partial<Scene['actor']> & { activity?: string; now?: Date } = {},
): Scene => {
  const { activity = '', now = new Date('2026-07-01T09:00:00Z'), ...actor } = more;
  return {
    tx,
    partition: whose.id,
    partnership: whose,
    actor: { person, account: `t/${person.id}`, officer: false, leads: [], ...actor },
    now,
    today: now.toISOString().slice(0, 10),
    activity,
    frameworks,
    worry: 'Call 01632 960001.',
  };
};

/** For each test a store of every collection there is. */
export const withStore = (): {
  readonly store: Store;
  /** The records on the disk, by collection and id, of one partition. */
  records(partition: string): Record<string, Record<string, unknown>>;
} => {
  let store: Store;
  let folder: string;
  let clean: () => Promise<void>;
  beforeEach(async () => {
    const { folder: made, dispose } = await temporaryFolder();
    folder = made;
    const opened = await openJsonStore(folder, collections, { watched: true });
    store = opened;
    clean = async () => {
      await opened.close();
      await dispose();
    };
  });
  afterEach(() => clean());
  return {
    get store() {
      return store;
    },
    records: (wanted) => {
      const all: Record<string, { partition: string; record: { id: string } }[]> = JSON.parse(storedIn(folder)).collections;
      return Object.fromEntries(
        Object.entries(all).map(([name, entries]) => [
          name,
          Object.fromEntries(entries.flatMap(({ partition, record }) => (partition === wanted ? [[record.id, record]] : []))),
        ]),
      );
    },
  };
};
