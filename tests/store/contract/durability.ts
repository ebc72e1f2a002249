import { describe, expect, it, vi } from 'vitest';
import { courses } from '../courses.ts';
import { aFault, course, type Here, ids } from './here.ts';

/** What outlives a failing disk, a loss of power, and closing. */
export const durability = (here: Here): void => {
  const { put, get, find } = here;

  describe('writing', () => {
    const failure = expect.objectContaining({ family: 'other-side' });

    it('that cannot be made durable rejects, never was, and is not there after reopening either', async () => {
      await put(course('a', { topics: ['x'] }));
      const end = here.outage();
      const attempt = here.store.transaction(async (tx) => {
        await tx.put(courses, 'p', course('b', { topics: ['x'] }));
        await tx.put(courses, 'p', course('a', { topics: [] }));
      });
      await expect(attempt).rejects.toEqual(failure);
      await end();
      expect(ids(await find('topic', 'x'))).toEqual(['a']);
      await here.reopen();
      expect(ids(await find('topic', 'x'))).toEqual(['a']);
    });

    it('that cannot be made durable fails all who built on it', async () => {
      const end = here.outage();
      const outcomes = await Promise.allSettled([
        put(course('a')),
        here.store.transaction(async (tx) =>
          tx.put(courses, 'p', course('b', { title: `After ${(await tx.get(courses, 'p', 'a'))?.title}` })),
        ),
      ]);
      await end();
      expect(outcomes).toEqual([0, 1].map(() => ({ status: 'rejected', reason: failure })));
      expect([await get('a'), await get('b')]).toEqual([undefined, undefined]);
    });

    it('is not ready after a failure, and is again by itself once the trouble has passed', async () => {
      expect(here.store.status().ready).toBe(true);
      const end = here.outage();
      await put(course('a')).catch(() => undefined);
      expect(here.store.status().ready).toBe(false);
      await end();
      await vi.waitFor(() => expect(here.store.status().ready).toBe(true), { timeout: 10_000 });
      await put(course('b'));
    });

    it('goes on at once when the trouble has passed, whoever tries first', async () => {
      for (let round = 0; round < 3; round++) {
        const end = here.outage();
        await expect(put(course('a'))).rejects.toEqual(failure);
        await end();
        await put(course(`b${round}`));
        expect(await get(`b${round}`)).toBeDefined();
      }
      await here.reopen();
      expect([await get('a'), await get('b2')]).toEqual([undefined, course('b2')]);
    });

    it.each([0, 0.3, 0.7, 1])(
      'that was acknowledged survives when the power goes (luck %d), and nothing is half there',
      async (luck) => {
        await put(course('a'));
        const both = here.store.transaction(async (tx) => {
          for (const id of ['b', 'c']) await tx.put(courses, 'p', course(id, { note: 'n'.repeat(2000) }));
        });
        const settled = both.catch(() => undefined);
        await here.crash(luck);
        await settled;
        expect(await get('a')).toEqual(course('a'));
        const [b, c] = [await get('b'), await get('c')];
        expect(b === undefined).toBe(c === undefined);
      },
    );
  });

  describe('closing', () => {
    it('keeps everything for the next to open it', async () => {
      await put(course('b', { topics: ['x'] }), course('a', { topics: ['x'], note: 'n' }), course('c', { topics: ['x'] }));
      await here.store.transaction((tx) => tx.remove(courses, 'p', 'c'));
      await here.reopen();
      expect(await find('topic', 'x')).toEqual([course('a', { topics: ['x'], note: 'n' }), course('b', { topics: ['x'] })]);
    });

    it('waits for what is under way', async () => {
      const under = put(course('a'));
      await here.reopen();
      await under;
      expect(await get('a')).toEqual(course('a'));
    });

    it('may be done twice, and makes a later transaction a fault', async () => {
      await here.store.close();
      await here.store.close();
      await expect(get('a')).rejects.toEqual(aFault('store-closed'));
    });
  });
};
