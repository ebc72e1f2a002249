import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod/v4';
import { collections } from '../../src/collections.ts';
import { projectRoot } from '../../src/root.ts';
import {
  type Collection,
  checkStore,
  type JsonStore,
  openJsonStore,
  openReadOnly,
  restoreStore,
  type Store,
} from '../../src/store/index.ts';
import { migrations } from '../../src/store/json/migrations.ts';
import { type Course, courses } from './courses.ts';
import { storedIn } from './on-disk.ts';
import { buildHere, temporaryFolder } from './temporary.ts';

const fixture = (version: number): string => join(projectRoot, 'tests', 'store', 'fixtures', `version-${version}`);
const filed = (entries: unknown[], more: object = {}) =>
  JSON.stringify({ schemaVersion: 1, madeBy: 'production', collections: { courses: entries }, ...more });
const course = (id: string, more: Partial<Course> = {}): Course => ({ id, title: 'T', topics: ['x'], ...more });

describe('a store of an older schema version', () => {
  let folder: string;
  beforeEach(async () => {
    const fresh = await temporaryFolder();
    folder = fresh.folder;
    return fresh.dispose;
  });

  const file = () => join(folder, 'store.json');
  const open = () => openJsonStore(folder, [courses], { build: buildHere });
  const opened = async <T>(store: Promise<JsonStore>, work: (store: JsonStore) => Promise<T>): Promise<T> => {
    const here = await store;
    try {
      return await work(here);
    } finally {
      await here.close();
    }
  };
  const found = (store: Store) =>
    store.transaction(async (tx) => (await tx.find(courses, 'p', 'topic', 'x')).map(({ id }) => id));

  it.each([1, 2])('%i, as a bot of that time left it, opens with all that was in it', async (version) => {
    await cp(fixture(version), folder, { recursive: true });
    const before = await readdir(folder);
    const stored = version === 1 ? await readFile(file(), 'utf8') : storedIn(folder);
    expect((await checkStore(folder, collections)).problems).toEqual([]);
    await (await openReadOnly(folder, collections)).close();
    expect(await readdir(folder)).toEqual(before);

    const versions = await opened(openJsonStore(folder, collections), async (store) => store.versions);
    expect(versions).toEqual({ from: version, to: migrations.length + 1 });
    const count = (text: string) => text.match(/"partition"/g)?.length;
    expect(count(storedIn(folder))).toBe(count(stored));
    expect((await checkStore(folder, collections)).problems).toEqual([]);
    const again = await opened(openJsonStore(folder, collections), async (store) => store.versions);
    expect(again.from).toBe(migrations.length + 1);
  });

  it('1 is kept as it was, under another name, and lying there again stops the start: only a person can tell which counts', async () => {
    await writeFile(file(), filed([{ partition: 'p', record: course('a') }]));
    const before = await readFile(file(), 'utf8');
    await opened(open(), (store) => store.transaction((tx) => tx.put(courses, 'p', course('b'))));
    expect(await readFile(join(folder, 'store-1.json'), 'utf8')).toBe(before);
    await writeFile(file(), before);
    await expect(open()).rejects.toEqual(expect.objectContaining({ family: 'input', code: 'store-two' }));
  });

  it('1 whose move was cut short is moved at the next start', async () => {
    await writeFile(join(folder, 'store-1.json'), filed([{ partition: 'p', record: course('a') }]));
    expect(await opened(open(), found)).toEqual(['a']);
    expect(await opened(open(), found)).toEqual(['a']);
  });

  it('1 may have been edited by hand: records in any order, fields with a default left out', async () => {
    const records = [course('b'), course('a'), { id: 'c', title: 'T' }];
    await writeFile(file(), filed(records.map((record) => ({ partition: 'p', record }))));
    await opened(open(), async (store) => {
      expect(await found(store)).toEqual(['a', 'b']);
      expect(await store.transaction((tx) => tx.get(courses, 'p', 'c'))).toEqual(course('c', { topics: [] }));
    });
  });

  it.each([
    ['nothing', '', 'is not JSON'],
    ['half of itself', '{"schemaVersion":1,"madeBy":"prod', 'is not JSON'],
    ['something else', '"hello"', 'is not a Signpost store'],
    ['null', 'null', 'is not a Signpost store'],
    ['another shape', filed([], { more: 1 }), 'is not a Signpost store'],
    ['a newer version', '{"schemaVersion":9,"whatever":[]}', 'has schemaVersion 9,'],
    ['a record that does not fit', filed([{ partition: 'p', record: { id: 'a', title: 7 } }]), 'title'],
    ['a record twice', filed([1, 2].map(() => ({ partition: 'p', record: course('a') }))), 'twice'],
    [
      'a polluting record',
      filed([{ partition: '__proto__', record: JSON.parse('{"id":"a","title":"T","__proto__":{"polluted":1}}') }]),
      '__proto__',
    ],
  ])('1 that holds %s stops the start with an error, and stays as it is', async (_, content, why) => {
    await writeFile(file(), content);
    await expect(open()).rejects.toEqual(expect.objectContaining({ family: 'input' }));
    await expect(open()).rejects.toThrow(folder);
    await expect(open()).rejects.toThrow(why);
    expect(await readdir(folder)).toEqual(['store.json']);
    expect(await readFile(file(), 'utf8')).toBe(content);
    expect('polluted' in {}).toBe(false);
  });

  it('1 can be gone back to as a backup', async () => {
    await opened(open(), (store) => store.transaction((tx) => tx.put(courses, 'p', course('b'))));
    const backup = join(folder, 'old.json');
    await writeFile(backup, filed([{ partition: 'p', record: course('a') }]));
    await restoreStore(folder, backup);
    expect(await opened(open(), found)).toEqual(['a']);
  });

  it('has each record taken through every step in turn, in generation and journal alike, and the old files kept', async () => {
    await opened(open(), async (store) => {
      for (const id of ['a', 'b']) await store.transaction((tx) => tx.put(courses, 'p', course(id)));
      await store.backUp(join(folder, 'backup.json'));
      await store.transaction((tx) => tx.put(courses, 'p', course('c')));
      await store.transaction((tx) => tx.put(courses, 'p', course('a', { note: 'later' })));
    });
    const rename = (_: string, record: unknown) => ({ ...z.looseObject({}).parse(record), title: 'Renamed' });
    const dropB = (_: string, record: unknown) =>
      z.looseObject({ id: z.string() }).parse(record).id === 'b' ? undefined : record;
    const options = { migrations: [...migrations, rename, dropB] };
    await opened(openJsonStore(folder, [courses], options), async (store) => {
      expect(store.versions).toEqual({ from: 2, to: 4 });
      expect(await found(store)).toEqual(['a', 'c']);
      expect(await store.transaction((tx) => tx.get(courses, 'p', 'a'))).toEqual(
        course('a', { title: 'Renamed', note: 'later' }),
      );
      await store.transaction((tx) => tx.put(courses, 'p', course('d')));
    });
    expect(await readdir(folder)).toEqual(
      expect.arrayContaining(['generation-1.json', 'journal-1-1.jsonl', 'generation-2.json']),
    );
    await opened(openJsonStore(folder, [courses], options), async (store) => expect(await found(store)).toEqual(['a', 'c', 'd']));
    await expect(open()).rejects.toEqual(expect.objectContaining({ code: 'store-newer' }));
  });
});

describe('a store whose schemas have changed since', () => {
  it('has its records held against them once, defaults filled in; one that does not fit stops the start', async () => {
    const { folder, dispose } = await temporaryFolder();
    const first = await openJsonStore(folder, [courses]);
    await first.transaction((tx) => tx.put(courses, 'p', course('a')));
    await first.close();
    const title = z.string();
    const schema = z.strictObject({ id: title, title, topics: z.array(title), level: z.string().default('basic') });
    const { name, owner, kept, onErasure } = courses;
    const indexes = { level: ({ level }: { level: string }) => [level] };
    const levelled: Collection<z.infer<typeof schema>> = {
      name,
      schema,
      indexes,
      owner: () => owner(course('a')),
      kept,
      onErasure,
    };
    for (let round = 0; round < 2; round++) {
      const store = await openJsonStore(folder, [levelled]);
      expect(await store.transaction((tx) => tx.find(levelled, 'p', 'level', 'basic'))).toHaveLength(1);
      await store.close();
    }
    expect(storedIn(folder)).toContain('"level":"basic"');
    await expect(openJsonStore(folder, [courses])).rejects.toEqual(
      expect.objectContaining({ family: 'input', code: 'store-record' }),
    );
    await expect(openJsonStore(folder, [courses])).rejects.toThrow('level');
    await dispose();
  });
});
