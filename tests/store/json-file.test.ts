import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { openJsonStore } from '../../src/store/index.ts';
import { type Course, courses, strangers } from './courses.ts';
import { temporaryFolder } from './temporary.ts';

const course = (id: string, more: Partial<Course> = {}): Course => ({ id, title: 'T', topics: ['x'], ...more });
const put = (store: Store, record: Course) => store.transaction((tx) => tx.put(courses, 'p', record));
const found = (store: Store) => store.transaction(async (tx) => (await tx.find(courses, 'p', 'topic', 'x')).map(({ id }) => id));

describe('the file of the JSON store', () => {
  let folder: string;
  let path: string;
  let dispose: () => Promise<void>;
  beforeEach(async () => {
    ({ folder, dispose } = await temporaryFolder());
    path = join(folder, 'store.json');
  });
  afterEach(() => dispose());

  const open = () => openJsonStore(folder, [courses]);
  const text = () => readFile(path, 'utf8');

  it('is JSON for people: version, maker, one record a line', async () => {
    const store = await open();
    await put(store, course('a'));
    await put(store, course('b'));
    expect(await text()).toBe(`{
  "schemaVersion": 1,
  "madeBy": "production",
  "collections": {
    "courses": [
      {"partition":"p","record":{"id":"a","title":"T","topics":["x"]}},
      {"partition":"p","record":{"id":"b","title":"T","topics":["x"]}}
    ]
  }
}
`);
    expect(await readdir(folder)).toEqual(['store.json']);
  });

  it('can be read by its owner only, after every write, even over a loose file left by a crash', async () => {
    const store = await open();
    await put(store, course('a'));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const left = join(folder, '.store.json.tmp');
    await writeFile(left, 'half a sto');
    await chmod(left, 0o644);
    await put(store, course('b'));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('stands in a folder that is made for it, its owner’s only', async () => {
    const inner = join(folder, 'data', 'store');
    await put(await openJsonStore(inner, [courses]), course('a'));
    expect((await stat(inner)).mode & 0o777).toBe(0o700);
  });

  it('is not written by a transaction that wrote nothing', async () => {
    const store = await open();
    await found(store);
    await store.transaction((tx) => tx.remove(courses, 'p', 'a'));
    await expect(put(store, { ...course('a'), title: JSON.parse('1') })).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });

  it('holds what a transaction wrote by the time it resolves', async () => {
    const store = await open();
    await put(store, course('a'));
    expect(JSON.parse(await text()).collections.courses).toEqual([{ partition: 'p', record: course('a') }]);
  });

  it('that cannot be written rejects the transaction, and memory goes back', async () => {
    const store = await open();
    await put(store, course('a'));
    const before = await text();
    const inTheWay = join(folder, '.store.json.tmp');
    await mkdir(inTheWay);
    const attempt = store.transaction(async (tx) => {
      await tx.put(courses, 'p', course('b'));
      await tx.put(courses, 'p', course('a', { topics: [] }));
    });
    await expect(attempt).rejects.toEqual(expect.objectContaining({ family: 'other-side', code: 'store-write' }));
    await expect(attempt).rejects.toThrow(path);
    expect(await found(store)).toEqual(['a']);
    expect(await text()).toBe(before);

    await rm(inTheWay, { recursive: true });
    await put(store, course('c'));
    expect(await found(await open())).toEqual(['a', 'c']);
  });

  it.each([
    ['nothing', '', 'is not JSON'],
    ['half of itself', '{"schemaVersion":1,"madeBy":"prod', 'is not JSON'],
    ['something else', '"hello"', 'is not a Signpost store'],
    ['null', 'null', 'is not a Signpost store'],
    ['a list', '[]', 'is not a Signpost store'],
    ['another shape', '{"schemaVersion":1,"madeBy":"production","collections":{},"more":1}', 'is not a Signpost store'],
    ['a newer version', '{"schemaVersion":2,"whatever":[]}', 'schemaVersion 2'],
    ['a record that does not fit', file([{ partition: 'p', record: { id: 'a', title: 7 } }]), 'title'],
    ['a record twice', file([1, 2].map(() => ({ partition: 'p', record: course('a') }))), 'twice'],
  ])('that holds %s stops the opening with an error that names it, and stays as it is', async (_, content, why) => {
    await writeFile(path, content);
    const attempt = open();
    await expect(attempt).rejects.toEqual(expect.objectContaining({ family: 'input' }));
    await expect(attempt).rejects.toThrow(path);
    await expect(attempt).rejects.toThrow(why);
    expect(await text()).toBe(content);
  });

  it('that is a folder stops the opening as trouble of the disk', async () => {
    await mkdir(path);
    await expect(open()).rejects.toEqual(expect.objectContaining({ family: 'other-side', code: 'store-open' }));
  });

  it('keeps the collections that this process was not given', async () => {
    const both = await openJsonStore(folder, [courses, strangers]);
    await both.transaction((tx) => tx.put(strangers, 'q', course('s')));
    await put(await open(), course('a'));
    const again = await openJsonStore(folder, [courses, strangers]);
    expect(await again.transaction((tx) => tx.get(strangers, 'q', 's'))).toEqual(course('s'));
    expect(await found(again)).toEqual(['a']);
  });

  it('may be edited by hand: records in any order, fields with a default left out', async () => {
    await writeFile(
      path,
      file([
        { partition: 'p', record: course('b') },
        { partition: 'p', record: course('a') },
        { partition: 'p', record: { id: 'c', title: 'T' } },
      ]),
    );
    const store = await open();
    expect(await found(store)).toEqual(['a', 'b']);
    expect(await store.transaction((tx) => tx.get(courses, 'p', 'c'))).toEqual(course('c', { topics: [] }));
  });

  it('pollutes nothing, whatever its keys are', async () => {
    await writeFile(path, '{"schemaVersion":1,"madeBy":"production","collections":{"__proto__":[],"courses":[]}}');
    await open();
    expect(Object.keys(Object.prototype)).toEqual([]);
    await writeFile(
      path,
      file([{ partition: '__proto__', record: JSON.parse('{"id":"a","title":"T","__proto__":{"polluted":1}}') }]),
    );
    await expect(open()).rejects.toThrow('__proto__');
    expect('polluted' in {}).toBe(false);
  });

  it('made by a sandbox is refused to production, with what to do, and the other way round', async () => {
    const sandbox = await openJsonStore(folder, [courses], { madeBy: 'sandbox' });
    await put(sandbox, course('a'));
    await expect(open()).rejects.toEqual(expect.objectContaining({ family: 'input', code: 'store-made-by-other' }));
    await expect(open()).rejects.toThrow('SIGNPOST_STORE');
    expect(await found(await openJsonStore(folder, [courses], { madeBy: 'sandbox' }))).toEqual(['a']);

    const real = join(folder, 'real');
    await put(await openJsonStore(real, [courses]), course('a'));
    await expect(openJsonStore(real, [courses], { madeBy: 'sandbox' })).rejects.toThrow('--data');
  });
});

function file(entries: unknown[]): string {
  return JSON.stringify({ schemaVersion: 1, madeBy: 'production', collections: { courses: entries } });
}
