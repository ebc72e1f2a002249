import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignpostError } from '../../src/errors.ts';
import type { Store, Transaction } from '../../src/store/port.ts';
import { awkward, type Course, courses, strangers } from './courses.ts';

/** A store opened for one test over `courses`, empty. */
export interface Opened {
  store: Store;
  /** Closes it and opens it anew over the same data. */
  reopen(): Promise<Store>;
  /** From now on nothing can be made durable, until the returned function is called. */
  outage(): () => void | Promise<void>;
  /**
   * The power goes: what was not acknowledged may be gone, and `luck`, from 0 (all of it) to 1 (nothing), says how much of it is.
   * Opens anew over what is left.
   */
  crash(luck: number): Promise<Store>;
  /** Closes it and takes its data away. */
  dispose(): Promise<void>;
}

const course = (id: string, more: Partial<Course> = {}): Course => ({ id, title: `About ${id}`, topics: [], ...more });
const ids = (records: { id: string }[]) => records.map(({ id }) => id);
const aFault = (code: string) => expect.objectContaining({ family: 'fault', code });

/** What every implementation of the store port promises. Its callbacks bear being run again. */
export const storeContract = (name: string, open: () => Promise<Opened>): void => {
  describe(`the store port: ${name}`, () => {
    let opened: Opened;
    let store: Store;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.dispose());

    const put = (...records: Course[]) =>
      store.transaction(async (tx) => {
        for (const record of records) await tx.put(courses, 'p', record);
      });
    const get = (id: string, partition = 'p') => store.transaction((tx) => tx.get(courses, partition, id));
    const find = (...[index, key, page]: [index: string, key: string, page?: { after?: string; limit?: number }]) =>
      store.transaction((tx) => tx.find(courses, 'p', index, key, page));

    describe('records', () => {
      it('come back as they were put, and undefined when never put', async () => {
        await put(course('a', { note: 'naïve 🙂 \u0000 "quoted"', topics: ['neglect'] }));
        expect(await get('a')).toEqual({ id: 'a', title: 'About a', note: 'naïve 🙂 \u0000 "quoted"', topics: ['neglect'] });
        expect(await get('b')).toBeUndefined();
      });

      it('are replaced whole by another put', async () => {
        await put(course('a', { note: 'old' }));
        await put(course('a', { title: 'New' }));
        expect(await get('a')).toEqual({ id: 'a', title: 'New', topics: [] });
      });

      it('are gone once removed, and removing what is not there is no error', async () => {
        await put(course('a', { topics: ['neglect'] }));
        await store.transaction((tx) => tx.remove(courses, 'p', 'a'));
        await store.transaction((tx) => tx.remove(courses, 'p', 'a'));
        expect(await get('a')).toBeUndefined();
        expect(await find('topic', 'neglect')).toEqual([]);
      });

      it('of one partition are not seen from another', async () => {
        await put(course('a', { topics: ['neglect'] }));
        expect(await get('a', 'q')).toBeUndefined();
        expect(await store.transaction((tx) => tx.find(courses, 'q', 'topic', 'neglect'))).toEqual([]);
      });

      it('are copied in and out, so that changing one changes nothing in the store', async () => {
        const mine = course('a', { topics: ['neglect'] });
        await put(mine);
        mine.topics.push('mine');
        (await get('a'))?.topics.push('got');
        for (const found of await find('topic', 'neglect')) found.topics.push('found');
        await store.transaction(async (tx) => {
          const inside = await tx.get(courses, 'p', 'a');
          inside?.topics.push('inside');
          expect((await tx.get(courses, 'p', 'a'))?.topics).toEqual(['neglect']);
        });
        expect((await get('a'))?.topics).toEqual(['neglect']);
      });

      it('that do not match the schema are a fault naming the collection, not what they hold', async () => {
        const wrong = { id: 'a', title: 42, topics: ['a secret'] };
        // @ts-expect-error: as a mistake elsewhere might bring it
        const attempt = store.transaction((tx) => tx.put(courses, 'p', wrong));
        await expect(attempt).rejects.toEqual(aFault('store-record'));
        await expect(attempt).rejects.toThrow(/"courses".*title/);
        await expect(attempt).rejects.not.toThrow(/42|a secret/);
        expect(await get('a')).toBeUndefined();
      });

      it('are parsed before they are written, defaults filled in', async () => {
        const { topics: _, ...bare } = course('a');
        // @ts-expect-error: the schema has a default for what is missing
        await store.transaction((tx) => tx.put(courses, 'p', bare));
        expect((await get('a'))?.topics).toEqual([]);
      });

      it('may have any string for id, partition and key', async () => {
        for (const word of awkward) {
          await store.transaction((tx) => tx.put(courses, word, course(word, { topics: [word] })));
          expect(await get(word, word)).toEqual(course(word, { topics: [word] }));
          expect(ids(await store.transaction((tx) => tx.find(courses, word, 'topic', word)))).toEqual([word]);
          expect(await store.transaction((tx) => tx.find(courses, word, 'topic', `${word}.`))).toEqual([]);
        }
        store = await opened.reopen();
        for (const word of awkward) expect(await get(word, word)).toEqual(course(word, { topics: [word] }));
        expect(await get('toString', 'toString')).toBeUndefined();
      });
    });

    describe('finding', () => {
      it('gives the records under a key in the order of their ids, whatever order they came in', async () => {
        await put(course('c', { topics: ['x'] }), course('a', { topics: ['x'] }), course('B', { topics: ['x'] }), course('d'));
        expect(ids(await find('topic', 'x'))).toEqual(['B', 'a', 'c']);
      });

      it('turns pages: what comes after an id, whether or not it is there, and at most so many', async () => {
        await put(...['a', 'b', 'd', 'e'].map((id) => course(id, { topics: ['x'] })));
        expect(ids(await find('topic', 'x', { limit: 2 }))).toEqual(['a', 'b']);
        expect(ids(await find('topic', 'x', { after: 'b', limit: 1 }))).toEqual(['d']);
        expect(ids(await find('topic', 'x', { after: 'c' }))).toEqual(['d', 'e']);
        expect(ids(await find('topic', 'x', { after: 'e' }))).toEqual([]);
        expect(ids(await find('topic', 'x', { limit: 0 }))).toEqual([]);
      });

      it('gives a hundred when no limit is named', async () => {
        await put(...Array.from({ length: 103 }, (_, n) => course(String(1000 + n), { topics: ['x'] })));
        expect(await find('topic', 'x')).toHaveLength(100);
        expect(ids(await find('topic', 'x', { after: '1099' }))).toEqual(['1100', '1101', '1102']);
      });

      it('has a record under each of its keys, once, and under none that it has lost', async () => {
        await put(course('a', { topics: ['x', 'y', 'x'], note: 'n' }));
        expect(ids(await find('topic', 'x'))).toEqual(['a']);
        expect(ids(await find('topic', 'y'))).toEqual(['a']);
        await put(course('a', { topics: ['z', 'y'] }));
        expect(await find('topic', 'x')).toEqual([]);
        expect(await find('note', 'n')).toEqual([]);
        expect(ids(await find('topic', 'y'))).toEqual(['a']);
        expect(ids(await find('topic', 'z'))).toEqual(['a']);
      });

      it('keeps apart indexes whose names and keys would run together', async () => {
        await put(course('a', { topics: ['x'] }));
        expect(await find('t', 'opicx')).toEqual([]);
        expect(ids(await find('t', 'About a'))).toEqual(['a']);
      });

      it.each(['title', 'constructor', '__proto__', ''])('by an index that is not declared is a fault: "%s"', async (index) => {
        await expect(find(index, 'x')).rejects.toEqual(aFault('store-index'));
      });

      it('in a collection that the store was not given is a fault', async () => {
        await expect(store.transaction((tx) => tx.get(strangers, 'p', 'a'))).rejects.toEqual(aFault('store-collection'));
      });
    });

    describe('a transaction', () => {
      it('sees its own writes, in finding too', async () => {
        await put(course('a', { topics: ['x'] }), course('b', { topics: ['x'] }), course('d', { topics: ['x'] }));
        const seen = await store.transaction(async (tx) => {
          await tx.put(courses, 'p', course('c', { topics: ['x'] }));
          await tx.put(courses, 'p', course('b', { topics: ['y'] }));
          await tx.remove(courses, 'p', 'd');
          const page = await tx.find(courses, 'p', 'topic', 'x', { after: 'a', limit: 5 });
          return [ids(page), ids(await tx.find(courses, 'p', 'topic', 'y')), await tx.get(courses, 'p', 'd')];
        });
        expect(seen).toEqual([['c'], ['b'], undefined]);
        expect(ids(await find('topic', 'x'))).toEqual(['a', 'c']);
      });

      it('may put, remove and put again', async () => {
        await store.transaction(async (tx) => {
          await tx.put(courses, 'p', course('a', { topics: ['x'] }));
          await tx.remove(courses, 'p', 'a');
          expect(await tx.find(courses, 'p', 'topic', 'x')).toEqual([]);
          await tx.put(courses, 'p', course('a', { topics: ['y'] }));
        });
        expect(await find('topic', 'x')).toEqual([]);
        expect(ids(await find('topic', 'y'))).toEqual(['a']);
      });

      it('gives what its callback gives', async () => {
        expect(await store.transaction(async () => 'seven')).toBe('seven');
      });

      it('whose callback throws rejects with just that and leaves no trace', async () => {
        await put(course('a', { topics: ['x'] }));
        const trouble = new Error('trouble');
        const attempt = store.transaction(async (tx) => {
          await tx.put(courses, 'p', course('b', { topics: ['x'] }));
          await tx.remove(courses, 'p', 'a');
          throw trouble;
        });
        await expect(attempt).rejects.toBe(trouble);
        expect(ids(await find('topic', 'x'))).toEqual(['a']);
        store = await opened.reopen();
        expect(ids(await find('topic', 'x'))).toEqual(['a']);
      });

      it('counts on what the one before it wrote, however many begin at once', async () => {
        const addOne = async (tx: Transaction) => {
          const count = Number((await tx.get(courses, 'p', 'count'))?.title ?? 0);
          await tx.put(courses, 'p', course('count', { title: String(count + 1) }));
          if (count === 7) throw new SignpostError('input', 'seven', 'Not seven.');
        };
        const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => store.transaction(addOne)));
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
        expect((await get('count'))?.title).toBe('7');
      });

      it('cannot be used once it has ended', async () => {
        const kept: Transaction[] = [];
        await store.transaction(async (tx) => void kept.push(tx));
        await expect(kept[0]?.put(courses, 'p', course('a'))).rejects.toEqual(aFault('store-transaction-over'));
        expect(await get('a')).toBeUndefined();
      });

      it('begun inside another is a fault rather than a wait without end', async () => {
        await expect(store.transaction(() => store.transaction(async () => 1))).rejects.toEqual(aFault('store-nested'));
        expect(await store.transaction(async () => 'still well')).toBe('still well');
      });
    });

    describe('writing', () => {
      const failure = expect.objectContaining({ family: 'other-side' });

      it('that cannot be made durable rejects, never was, and is not there after reopening either', async () => {
        await put(course('a', { topics: ['x'] }));
        const end = opened.outage();
        const attempt = store.transaction(async (tx) => {
          await tx.put(courses, 'p', course('b', { topics: ['x'] }));
          await tx.put(courses, 'p', course('a', { topics: [] }));
        });
        await expect(attempt).rejects.toEqual(failure);
        await end();
        expect(ids(await find('topic', 'x'))).toEqual(['a']);
        store = await opened.reopen();
        expect(ids(await find('topic', 'x'))).toEqual(['a']);
      });

      it('that cannot be made durable fails all who built on it', async () => {
        const end = opened.outage();
        const outcomes = await Promise.allSettled([
          put(course('a')),
          store.transaction(async (tx) => tx.put(courses, 'p', course('b', { title: `After ${(await tx.get(courses, 'p', 'a'))?.title}` }))),
        ]);
        await end();
        expect(outcomes).toEqual([0, 1].map(() => ({ status: 'rejected', reason: failure })));
        expect([await get('a'), await get('b')]).toEqual([undefined, undefined]);
      });

      it('is not ready after a failure, and is again by itself once the trouble has passed', async () => {
        expect(store.status().ready).toBe(true);
        const end = opened.outage();
        await put(course('a')).catch(() => undefined);
        expect(store.status().ready).toBe(false);
        await end();
        await vi.waitFor(() => expect(store.status().ready).toBe(true), { timeout: 10_000 });
        await put(course('b'));
      });

      it('goes on at once when the trouble has passed, whoever tries first', async () => {
        for (let round = 0; round < 3; round++) {
          const end = opened.outage();
          await expect(put(course('a'))).rejects.toEqual(failure);
          await end();
          await put(course(`b${round}`));
          expect(await get(`b${round}`)).toBeDefined();
        }
        store = await opened.reopen();
        expect([await get('a'), await get('b2')]).toEqual([undefined, course('b2')]);
      });

      it.each([0, 0.3, 0.7, 1])('that was acknowledged survives when the power goes (luck %d), and nothing is half there', async (luck) => {
        await put(course('a'));
        const both = store.transaction(async (tx) => {
          for (const id of ['b', 'c']) await tx.put(courses, 'p', course(id, { note: 'n'.repeat(2000) }));
        });
        const settled = both.catch(() => undefined);
        store = await opened.crash(luck);
        await settled;
        expect(await get('a')).toEqual(course('a'));
        const [b, c] = [await get('b'), await get('c')];
        expect(b === undefined).toBe(c === undefined);
      });
    });

    describe('other transactions', () => {
      it('never see half of one, and see what one reader saw as the next one does', async () => {
        const move = async (tx: Transaction) => {
          const from = (await tx.get(courses, 'p', 'left')) ? 'left' : 'right';
          await tx.remove(courses, 'p', from);
          await tx.put(courses, 'p', course(from === 'left' ? 'right' : 'left', { topics: ['x'] }));
        };
        await put(course('left', { topics: ['x'] }));
        const look = () =>
          store.transaction(async (tx) => [
            ids(await tx.find(courses, 'p', 'topic', 'x')),
            [await tx.get(courses, 'p', 'left'), await tx.get(courses, 'p', 'right')].filter(Boolean).length,
          ]);
        const seen = await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 3 === 0 ? store.transaction(move) : look())));
        for (const one of seen.filter(Array.isArray)) expect(one).toEqual([[expect.stringMatching(/left|right/)], 1]);
      });

      it('come and go while a callback is run again', async () => {
        const title = async (tx: Transaction) => Number((await tx.get(courses, 'p', 'n'))?.title ?? '0');
        const raise = (by: number) =>
          store.transaction(async (tx) => tx.put(courses, 'p', course('n', { title: String((await title(tx)) + by) })));
        await Promise.all(Array.from({ length: 30 }, (_, n) => raise(n)));
        expect(await store.transaction(title)).toBe(435);
      });
    });

    describe('closing', () => {
      it('keeps everything for the next to open it', async () => {
        await put(course('b', { topics: ['x'] }), course('a', { topics: ['x'], note: 'n' }), course('c', { topics: ['x'] }));
        await store.transaction((tx) => tx.remove(courses, 'p', 'c'));
        store = await opened.reopen();
        expect(await find('topic', 'x')).toEqual([course('a', { topics: ['x'], note: 'n' }), course('b', { topics: ['x'] })]);
      });

      it('waits for what is under way', async () => {
        const under = put(course('a'));
        store = await opened.reopen();
        await under;
        expect(await get('a')).toEqual(course('a'));
      });

      it('may be done twice, and makes a later transaction a fault', async () => {
        await store.close();
        await store.close();
        await expect(get('a')).rejects.toEqual(aFault('store-closed'));
      });
    });
  });
};
