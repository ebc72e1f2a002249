import { describe, expect, it } from 'vitest';
import { courses, strangers } from '../courses.ts';
import { aFault, course, type Here, ids } from './here.ts';

/** By declared index, in order, a page at a time. */
export const finding = (here: Here): void => {
  const { put, find } = here;

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

    it('counts those under a key, what the transaction itself has written and removed included', async () => {
      const under = (...keys: string[]) =>
        here.store.transaction((tx) => Promise.all(keys.map((key) => tx.count(courses, 'p', 'topic', key))));
      await put(...Array.from({ length: 1_200 }, (_, n) => course(String(1000 + n), { topics: ['x', 'y', 'x'] })));
      expect(await under('x', 'y', 'z')).toEqual([1_200, 1_200, 0]);
      const within = await here.store.transaction(async (tx) => {
        await tx.remove(courses, 'p', '1000');
        await tx.put(courses, 'p', course('1001', { topics: ['y', 'z'] }));
        await tx.put(courses, 'p', course('a', { topics: ['x'] }));
        await tx.put(courses, 'q', course('b', { topics: ['x'] }));
        return Promise.all(['x', 'y', 'z'].map((key) => tx.count(courses, 'p', 'topic', key)));
      });
      expect(within).toEqual([1_199, 1_199, 1]);
      expect(await under('x', 'y', 'z')).toEqual([1_199, 1_199, 1]);
    });

    it('keeps apart indexes whose names and keys would run together', async () => {
      await put(course('a', { topics: ['x'] }));
      expect(await find('t', 'opicx')).toEqual([]);
      expect(ids(await find('t', 'About a'))).toEqual(['a']);
    });

    it.each(['title', 'constructor', '__proto__', ''])('by an index that is not declared is a fault: "%s"', async (index) => {
      await expect(find(index, 'x')).rejects.toEqual(aFault('store-index'));
    });

    it('looks at every record for those that hold a text, anywhere and in whatever case', async () => {
      await put(
        course('c', { note: 'by Ann@Example.org' }),
        course('ann@example.org/b'),
        course('a', { topics: ['x', 'say "ann"'] }),
        course('d', { title: 'Anna' }),
      );
      const holding = (...texts: string[]) => here.store.transaction((tx) => tx.holding(courses, 'p', texts));
      expect(ids(await holding('ann@example.org'))).toEqual(['ann@example.org/b', 'c']);
      expect(ids(await holding('"ann"', 'ANNA'))).toEqual(['a', 'd']);
      expect(ids(await holding('bob'))).toEqual([]);
      expect(ids(await holding())).toEqual([]);
      expect(ids(await holding(''))).toEqual([]);
      expect(ids(await here.store.transaction((tx) => tx.holding(courses, 'q', ['ann'])))).toEqual([]);
    });

    it('sees by text what its own transaction has written and removed so far', async () => {
      await put(course('a', { note: 'ann' }), course('b', { note: 'ann' }), course('c', { note: 'ann' }));
      const found = await here.store.transaction(async (tx) => {
        await tx.remove(courses, 'p', 'a');
        await tx.put(courses, 'p', course('b', { note: 'bob' }));
        await tx.put(courses, 'p', course('d', { note: 'ann' }));
        return tx.holding(courses, 'p', ['ann']);
      });
      expect(ids(found)).toEqual(['c', 'd']);
    });

    it('in a collection that the store was not given is a fault', async () => {
      await expect(here.store.transaction((tx) => tx.get(strangers, 'p', 'a'))).rejects.toEqual(aFault('store-collection'));
    });
  });
};
