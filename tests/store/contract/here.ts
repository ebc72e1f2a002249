import { afterEach, beforeEach, expect } from 'vitest';
import type { Store } from '../../../src/store/port.ts';
import { type Course, courses } from '../courses.ts';
import type { Opened } from '../opened.ts';

export const course = (id: string, more: Partial<Course> = {}): Course => ({ id, title: `About ${id}`, topics: [], ...more });
export const ids = (records: { id: string }[]) => records.map(({ id }) => id);
export const aFault = (code: string) => expect.objectContaining({ family: 'fault', code });

/** The store of the test that is running, and short ways to use it, one transaction each. */
export interface Here {
  readonly store: Store;
  reopen(): Promise<void>;
  crash(luck: number): Promise<void>;
  outage: Opened['outage'];
  put(...records: Course[]): Promise<void>;
  get(id: string, partition?: string): Promise<Course | undefined>;
  find(index: string, key: string, page?: { after?: string; limit?: number }): Promise<Course[]>;
}

/** Opens one before each test and disposes of it after. */
export const hereOf = (open: () => Promise<Opened>): Here => {
  let opened: Opened;
  let store: Store;
  beforeEach(async () => {
    opened = await open();
    store = opened.store;
  });
  afterEach(() => opened.dispose());
  return {
    get store() {
      return store;
    },
    async reopen() {
      store = await opened.reopen();
    },
    async crash(luck) {
      store = await opened.crash(luck);
    },
    outage: () => opened.outage(),
    put: (...records) =>
      store.transaction(async (tx) => {
        for (const record of records) await tx.put(courses, 'p', record);
      }),
    get: (id, partition = 'p') => store.transaction((tx) => tx.get(courses, partition, id)),
    find: (index, key, page) => store.transaction((tx) => tx.find(courses, 'p', index, key, page)),
  };
};
