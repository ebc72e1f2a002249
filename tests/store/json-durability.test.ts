import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '../../src/log.ts';
import type { Store } from '../../src/store/index.ts';
import { courses } from './courses.ts';
import { storedIn } from './on-disk.ts';
import { type TemporaryStore, temporaryStore } from './temporary.ts';

const put = (store: Store, id: string) => store.transaction((tx) => tx.put(courses, 'p', { id, title: 'T', topics: [] }));
const get = (store: Store, id: string) => store.transaction((tx) => tx.get(courses, 'p', id));

/** Whether a promise has settled by the time that everything which can go on without the disk has gone on. */
const isSettled = async (promise: Promise<unknown>): Promise<boolean> => {
  let settled = false;
  const note = () => {
    settled = true;
  };
  promise.then(note, note);
  for (let turns = 0; turns < 20; turns++) await new Promise(setImmediate);
  return settled;
};

describe('an acknowledgement of the JSON store', () => {
  let here: TemporaryStore;
  const said: string[] = [];
  const note = (_ids: object, what: string) => void said.push(what);
  const log: Log = { info: note, warn: note, error: note };
  beforeEach(async () => {
    said.length = 0;
    here = await temporaryStore({ log });
  });
  afterEach(() => here.dispose());

  it('waits for the sync of what was written', async () => {
    await put(here.store, 'a');
    const release = here.disk.hold();
    const written = put(here.store, 'b');
    expect(await isSettled(written)).toBe(false);
    release();
    await written;
    expect(storedIn(here.folder)).toContain('"b"');
  });

  it('waits for the sync of what was read, of who only read too, and of who threw after reading', async () => {
    await put(here.store, 'a');
    const release = here.disk.hold();
    const written = put(here.store, 'b');
    const read = get(here.store, 'b');
    const thrown = here.store.transaction(async (tx) => {
      if (await tx.get(courses, 'p', 'b')) throw new Error('there already');
    });
    expect(await Promise.all([written, read, thrown].map(isSettled))).toEqual([false, false, false]);
    release();
    await expect(thrown).rejects.toThrow('there already');
    expect(await read).toBeDefined();
    await written;
  });

  it('comes at once when nothing that it rests on is under way', async () => {
    await put(here.store, 'a');
    const release = here.disk.hold();
    expect(await isSettled(get(here.store, 'a'))).toBe(true);
    release();
  });

  it('is shared: all who commit at the same time wait for one sync', async () => {
    await put(here.store, 'a');
    const before = here.disk.syncs();
    await Promise.all(Array.from({ length: 50 }, (_, n) => put(here.store, `b${n}`)));
    expect(here.disk.syncs() - before).toBeLessThanOrEqual(2);
  });

  it('waits for nobody who came later', async () => {
    await put(here.store, 'a');
    let begun = 0;
    const all = Array.from({ length: 3000 }, (_, n) =>
      here.store.transaction(async (tx) => {
        begun++;
        await tx.put(courses, 'p', { id: `b${n}`, title: 'T', topics: [] });
      }),
    );
    await all[0];
    expect(begun).toBeLessThan(1500);
    await Promise.all(all);
  });

  it.each(['write', 'half', 'sync'] as const)(
    'is not given when the disk fails (%s), nor to those who built on it',
    async (trouble) => {
      await put(here.store, 'a');
      const before = storedIn(here.folder);
      here.disk.breakDown(trouble);
      const release = here.disk.hold();
      const attempts = [put(here.store, 'b'), get(here.store, 'b'), put(here.store, 'c')];
      await isSettled(Promise.all(attempts));
      attempts.push(put(here.store, 'd'), get(here.store, 'a'));
      await isSettled(Promise.all(attempts));
      release();
      const failed = { status: 'rejected', reason: expect.objectContaining({ family: 'other-side', code: 'store-write' }) };
      expect(await Promise.allSettled(attempts)).toEqual(attempts.map(() => failed));
      expect(await get(here.store, 'b')).toBeUndefined();
      here.disk.mend();
      await put(here.store, 'e');
      await here.reopen();
      for (const [id, there] of Object.entries({ a: true, b: false, c: false, d: false, e: true }))
        expect([id, (await get(here.store, id)) !== undefined]).toEqual([id, there]);
      expect(before).not.toContain('"e"');
    },
  );

  it('is not given to who built on what failed, though the disk works again by then', async () => {
    await put(here.store, 'a');
    const release = here.disk.hold();
    const failing = put(here.store, 'b');
    await isSettled(failing);
    const built = put(here.store, 'c');
    await isSettled(built);
    here.disk.breakDown('sync', 1);
    release();
    const outcomes = await Promise.allSettled([failing, built]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await put(here.store, 'd');
    await here.reopen();
    for (const [id, there] of Object.entries({ a: true, b: false, c: false, d: true }))
      expect([id, (await get(here.store, id)) !== undefined]).toEqual([id, there]);
  });

  it('is not given to a transaction that memory fell back under: it fails with what it had read', async () => {
    here.disk.breakDown('write');
    const failing = put(here.store, 'a');
    const slow = here.store.transaction(async (tx) => {
      const seen = await tx.get(courses, 'p', 'a');
      // Nothing but the store is to be awaited; this stands for a callback that was half-way.
      await failing.catch(() => undefined);
      here.disk.mend();
      await tx.put(courses, 'p', { id: 'b', title: seen?.title ?? '', topics: [] });
    });
    await expect(slow).rejects.toEqual(expect.objectContaining({ code: 'store-write' }));
    expect(await get(here.store, 'b')).toBeUndefined();
  });

  it('is refused as long as the disk fails, readiness says so, and the store recovers by itself', async () => {
    expect(here.store.status()).toEqual({ ready: true });
    here.disk.breakDown('write');
    await expect(put(here.store, 'a')).rejects.toThrow('check the space on the disk');
    expect(here.store.status()).toEqual({ ready: false });
    await expect(put(here.store, 'a')).rejects.toThrow();
    here.disk.mend();
    await vi.waitFor(() => expect(here.store.status()).toEqual({ ready: true }), { timeout: 10_000 });
    await put(here.store, 'b');
    expect(said).toEqual(['the store cannot be written', 'the store can be written again']);
    expect((await readdir(here.folder)).filter((name) => name.startsWith('journal'))).toHaveLength(1);
  });

  it('says so when a line was torn, and drops the line alone', async () => {
    await put(here.store, 'a');
    const release = here.disk.hold();
    const lost = put(here.store, 'b').catch(() => undefined);
    await vi.waitFor(() => expect([...here.disk.files.values()].some(({ written, durable }) => written > durable)).toBe(true));
    const crashed = here.crash(0.5);
    release();
    await crashed;
    await lost;
    expect(said).toEqual(['a torn last line was dropped: it was never acknowledged']);
    expect([await get(here.store, 'a'), await get(here.store, 'b')]).toEqual([expect.anything(), undefined]);
    await put(here.store, 'c');
    await here.reopen();
    expect(await get(here.store, 'c')).toBeDefined();
    expect(said).toHaveLength(1);
  });
});
