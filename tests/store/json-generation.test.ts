import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkStore, type JsonStore, openJsonStore } from '../../src/store/index.ts';
import { disk } from '../../src/store/json/disk.ts';
import { courses } from './courses.ts';
import { storedIn } from './on-disk.ts';
import { buildHere, temporaryFolder } from './temporary.ts';

describe('a generation of the JSON store', { timeout: 60_000 }, () => {
  let folder: string;
  let dispose: () => Promise<void>;
  let store: JsonStore;
  let count: number;
  beforeEach(async () => {
    count = 0;
    ({ folder, dispose } = await temporaryFolder());
  });
  afterEach(async () => {
    await store.close();
    await dispose();
  });

  const put = (times: number) =>
    Promise.all(
      Array.from({ length: times }, () =>
        store.transaction((tx) => tx.put(courses, 'p', { id: `c${++count}`, title: 'T'.repeat(100), topics: ['x'] })),
      ),
    );
  const files = async () => (await readdir(folder)).filter((name) => /^(generation|journal)-/.test(name)).sort();

  it('is built in a thread of its own once the journal is long enough, while transactions go on', async () => {
    store = await openJsonStore(folder, [courses], { journalBytes: 20_000 });
    await put(200);
    await vi.waitFor(
      async () => {
        await put(1);
        expect(await files()).toContain('generation-1.json');
      },
      { timeout: 50_000, interval: 20 },
    );
    const before = storedIn(folder);
    await store.close();
    expect((await checkStore(folder, [courses])).problems).toEqual([]);
    store = await openJsonStore(folder, [courses]);
    expect(await store.transaction((tx) => tx.find(courses, 'p', 'topic', 'x', { limit: 100_000 }))).toHaveLength(count);
    expect(storedIn(folder)).toBe(before);
  });

  it('is kept with the one before it and both their journals, and no older ones', async () => {
    store = await openJsonStore(folder, [courses], { build: buildHere });
    for (let n = 1; n <= 4; n++) {
      await put(3);
      await store.backUp(join(folder, `backup-${n}.json`));
    }
    expect(await files()).toEqual(['generation-3.json', 'generation-4.json', 'journal-3-1.jsonl', 'journal-4-1.jsonl']);
  });

  it('that is taken away while a check looks at it is no problem', async () => {
    store = await openJsonStore(folder, [courses], { build: buildHere });
    await put(1);
    let building = true;
    const found: string[] = [];
    const look = async () => {
      while (building) found.push(...(await checkStore(folder, [courses])).problems);
    };
    const build = async () => {
      for (let n = 0; n < 12; n++) await put(20).then(store.forget);
      building = false;
    };
    await Promise.all([build(), look(), look()]);
    expect(found).toEqual([]);
  });

  it('is built anew for whoever asks while another is under way, though nothing is written meanwhile', async () => {
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const build: typeof buildHere = (options) => ({
      done: held.then(() => buildHere(options).done),
      stop: async () => undefined,
    });
    store = await openJsonStore(folder, [courses], { build });
    await put(1);
    const first = store.backUp(join(folder, 'first.json'));
    await vi.waitFor(async () => expect(await files()).toContain('journal-1-1.jsonl'));
    await put(1);
    const second = store.backUp(join(folder, 'second.json'));
    finish();
    await Promise.all([first, second]);
    const seqOf = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8')).seq;
    expect([await seqOf('first.json'), await seqOf('second.json')]).toEqual([1, 2]);
  });

  it('that cannot be begun, though its journal lies there by then, costs nothing that was acknowledged', async () => {
    let fails = false;
    const syncFolder = async (path: string) => {
      if (fails) throw new Error('as the test wants it');
      await disk.syncFolder(path);
    };
    store = await openJsonStore(folder, [courses], { build: buildHere, disk: { ...disk, syncFolder } });
    await put(3);
    fails = true;
    await expect(store.backUp(join(folder, 'no.json'))).rejects.toEqual(expect.objectContaining({ code: 'store-backup' }));
    expect(await files()).toContain('journal-1-1.jsonl');
    fails = false;
    await put(3);
    await store.close();
    expect((await checkStore(folder, [courses])).problems).toEqual([]);
    store = await openJsonStore(folder, [courses], { build: buildHere });
    expect(await store.transaction((tx) => tx.find(courses, 'p', 'topic', 'x'))).toHaveLength(6);
    await store.backUp(join(folder, 'yes.json'));
    expect((await checkStore(folder, [courses])).problems).toEqual([]);
  });

  it('that is asked for once the store is closed is refused, rather than never built', async () => {
    store = await openJsonStore(folder, [courses], { build: buildHere });
    await put(1);
    await store.close();
    const before = await files();
    const closed = expect.objectContaining({ code: 'store-closed' });
    await expect(store.forget()).rejects.toEqual(closed);
    await expect(store.backUp(join(folder, 'no.json'))).rejects.toEqual(expect.objectContaining({ cause: closed }));
    expect(await files()).toEqual(before);
  });

  it('that cannot be built costs nothing but a longer journal, and the next is built from what there is', async () => {
    let fails = true;
    const said: string[] = [];
    const note = (_: object, what: string) => void said.push(what);
    store = await openJsonStore(folder, [courses], {
      log: { info: note, warn: note, error: note },
      build: (options) =>
        fails ? { done: Promise.reject(new Error('no thread to be had')), stop: async () => undefined } : buildHere(options),
    });
    await put(3);
    await expect(store.backUp(join(folder, 'no.json'))).rejects.toEqual(expect.objectContaining({ code: 'store-backup' }));
    expect(said).toEqual(['a generation could not be built; the journal goes on']);
    await put(3);
    expect(await files()).toEqual(['journal-0-1.jsonl', 'journal-1-1.jsonl']);
    await store.close();
    store = await openJsonStore(folder, [courses], { build: buildHere });
    fails = false;
    await store.backUp(join(folder, 'yes.json'));
    expect(await files()).toEqual([
      'generation-2.json',
      'journal-0-1.jsonl',
      'journal-1-1.jsonl',
      'journal-1-2.jsonl',
      'journal-2-1.jsonl',
    ]);
    expect((await checkStore(folder, [courses])).problems).toEqual([]);
    expect(JSON.parse(await readFile(join(folder, 'yes.json'), 'utf8')).collections.courses.p).toHaveLength(6);
  });
});
