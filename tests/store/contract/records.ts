import { describe, expect, it } from 'vitest';
import { awkward, courses } from '../courses.ts';
import { aFault, course, type Here, ids } from './here.ts';

/** What is put, replaced, removed and had back. */
export const records = (here: Here): void => {
  const { put, get, find } = here;

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
      await here.store.transaction((tx) => tx.remove(courses, 'p', 'a'));
      await here.store.transaction((tx) => tx.remove(courses, 'p', 'a'));
      expect(await get('a')).toBeUndefined();
      expect(await find('topic', 'neglect')).toEqual([]);
    });

    it('of one partition are not seen from another', async () => {
      await put(course('a', { topics: ['neglect'] }));
      expect(await get('a', 'q')).toBeUndefined();
      expect(await here.store.transaction((tx) => tx.find(courses, 'q', 'topic', 'neglect'))).toEqual([]);
    });

    it('are copied in and out, so that changing one changes nothing in the store', async () => {
      const mine = course('a', { topics: ['neglect'] });
      await put(mine);
      mine.topics.push('mine');
      (await get('a'))?.topics.push('got');
      for (const found of await find('topic', 'neglect')) found.topics.push('found');
      await here.store.transaction(async (tx) => {
        const inside = await tx.get(courses, 'p', 'a');
        inside?.topics.push('inside');
        expect((await tx.get(courses, 'p', 'a'))?.topics).toEqual(['neglect']);
      });
      expect((await get('a'))?.topics).toEqual(['neglect']);
    });

    it('that do not match the schema are a fault naming the collection, not what they hold', async () => {
      const wrong = { id: 'a', title: 42, topics: ['a secret'] };
      // @ts-expect-error: as a mistake elsewhere might bring it
      const attempt = here.store.transaction((tx) => tx.put(courses, 'p', wrong));
      await expect(attempt).rejects.toEqual(aFault('store-record'));
      await expect(attempt).rejects.toThrow(/"courses".*title/);
      await expect(attempt).rejects.not.toThrow(/42|a secret/);
      expect(await get('a')).toBeUndefined();
    });

    it('are parsed before they are written, defaults filled in', async () => {
      const { topics: _, ...bare } = course('a');
      // @ts-expect-error: the schema has a default for what is missing
      await here.store.transaction((tx) => tx.put(courses, 'p', bare));
      expect((await get('a'))?.topics).toEqual([]);
    });

    it('may have any string for id, partition and key', async () => {
      for (const word of awkward) {
        await here.store.transaction((tx) => tx.put(courses, word, course(word, { topics: [word] })));
        expect(await get(word, word)).toEqual(course(word, { topics: [word] }));
        expect(ids(await here.store.transaction((tx) => tx.find(courses, word, 'topic', word)))).toEqual([word]);
        expect(await here.store.transaction((tx) => tx.find(courses, word, 'topic', `${word}.`))).toEqual([]);
      }
      await here.reopen();
      for (const word of awkward) expect(await get(word, word)).toEqual(course(word, { topics: [word] }));
      expect(await get('toString', 'toString')).toBeUndefined();
    });
  });
};
