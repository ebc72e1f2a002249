import { describe, expect, it } from 'vitest';
import { SignpostError } from '../../../src/errors.ts';
import type { Transaction } from '../../../src/store/port.ts';
import { courses } from '../courses.ts';
import { aFault, course, type Here, ids } from './here.ts';

/** All or nothing, alone, one after another. */
export const transactions = (here: Here): void => {
  const { put, get, find } = here;

  describe('a transaction', () => {
    it('sees its own writes, in finding too', async () => {
      await put(course('a', { topics: ['x'] }), course('b', { topics: ['x'] }), course('d', { topics: ['x'] }));
      const seen = await here.store.transaction(async (tx) => {
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
      await here.store.transaction(async (tx) => {
        await tx.put(courses, 'p', course('a', { topics: ['x'] }));
        await tx.remove(courses, 'p', 'a');
        expect(await tx.find(courses, 'p', 'topic', 'x')).toEqual([]);
        await tx.put(courses, 'p', course('a', { topics: ['y'] }));
      });
      expect(await find('topic', 'x')).toEqual([]);
      expect(ids(await find('topic', 'y'))).toEqual(['a']);
    });

    it('gives what its callback gives', async () => {
      expect(await here.store.transaction(async () => 'seven')).toBe('seven');
    });

    it('whose callback throws rejects with just that and leaves no trace', async () => {
      await put(course('a', { topics: ['x'] }));
      const trouble = new Error('trouble');
      const attempt = here.store.transaction(async (tx) => {
        await tx.put(courses, 'p', course('b', { topics: ['x'] }));
        await tx.remove(courses, 'p', 'a');
        throw trouble;
      });
      await expect(attempt).rejects.toBe(trouble);
      expect(ids(await find('topic', 'x'))).toEqual(['a']);
      await here.reopen();
      expect(ids(await find('topic', 'x'))).toEqual(['a']);
    });

    it('counts on what the one before it wrote, however many begin at once', async () => {
      const addOne = async (tx: Transaction) => {
        const count = Number((await tx.get(courses, 'p', 'count'))?.title ?? 0);
        await tx.put(courses, 'p', course('count', { title: String(count + 1) }));
        if (count === 7) throw new SignpostError('input', 'seven', 'Not seven.');
      };
      const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => here.store.transaction(addOne)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
      expect((await get('count'))?.title).toBe('7');
    });

    it('cannot be used once it has ended', async () => {
      const kept: Transaction[] = [];
      await here.store.transaction(async (tx) => void kept.push(tx));
      await expect(kept[0]?.put(courses, 'p', course('a'))).rejects.toEqual(aFault('store-transaction-over'));
      expect(await get('a')).toBeUndefined();
    });

    it('begun inside another is a fault rather than a wait without end', async () => {
      await expect(here.store.transaction(() => here.store.transaction(async () => 1))).rejects.toEqual(aFault('store-nested'));
      expect(await here.store.transaction(async () => 'still well')).toBe('still well');
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
        here.store.transaction(async (tx) => [
          ids(await tx.find(courses, 'p', 'topic', 'x')),
          [await tx.get(courses, 'p', 'left'), await tx.get(courses, 'p', 'right')].filter(Boolean).length,
        ]);
      const seen = await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 3 === 0 ? here.store.transaction(move) : look())));
      for (const one of seen.filter(Array.isArray)) expect(one).toEqual([[expect.stringMatching(/left|right/)], 1]);
    });

    it('come and go while a callback is run again', async () => {
      const title = async (tx: Transaction) => Number((await tx.get(courses, 'p', 'n'))?.title ?? '0');
      const raise = (by: number) =>
        here.store.transaction(async (tx) => tx.put(courses, 'p', course('n', { title: String((await title(tx)) + by) })));
      await Promise.all(Array.from({ length: 30 }, (_, n) => raise(n)));
      expect(await here.store.transaction(title)).toBe(435);
    });
  });
};
