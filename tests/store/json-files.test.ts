import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JsonStore, Store } from '../../src/store/index.ts';
import { makerOf, openJsonStore } from '../../src/store/index.ts';
import { type Course, courses, strangers } from './courses.ts';
import { buildHere, temporaryFolder } from './temporary.ts';

const course = (id: string, more: Partial<Course> = {}): Course => ({ id, title: 'T', topics: ['x'], ...more });
const put = (store: Store, record: Course) => store.transaction((tx) => tx.put(courses, 'p', record));
const found = (store: Store) => store.transaction(async (tx) => (await tx.find(courses, 'p', 'topic', 'x')).map(({ id }) => id));
const mode = async (path: string) => (await stat(path)).mode & 0o777;

describe('the files of the JSON store', () => {
  let folder: string;
  let dispose: () => Promise<void>;
  const opened: JsonStore[] = [];
  beforeEach(async () => {
    ({ folder, dispose } = await temporaryFolder());
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    await dispose();
  });

  const open = async (options: Parameters<typeof openJsonStore>[2] = {}, collections = [courses]) => {
    const store = await openJsonStore(folder, collections, { build: buildHere, ...options });
    opened.push(store);
    return store;
  };
  const files = async () => (await readdir(folder)).filter((name) => !/^(lock|control-.*\.sock)$/.test(name));
  const text = (name: string) => readFile(join(folder, name), 'utf8');

  it('are a journal, a line of JSON for each transaction, with its number and a checksum', async () => {
    const store = await open();
    await put(store, course('a'));
    await store.transaction(async (tx) => {
      await tx.remove(courses, 'p', 'a');
      await tx.put(courses, 'q', course('b'));
    });
    expect(await files()).toEqual(['journal-0-1.jsonl']);
    const [head, ...lines] = (await text('journal-0-1.jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(head).toMatchObject({ journal: 'journal-0-1.jsonl', schemaVersion: 2, madeBy: 'production', from: 1, after: null });
    const sum = expect.stringMatching(/^[\da-f]{8}$/);
    expect(lines).toEqual([
      { sum, seq: 1, changes: [{ in: 'courses', of: 'p', put: course('a') }] },
      {
        sum,
        seq: 2,
        changes: [
          { in: 'courses', of: 'p', remove: 'a' },
          { in: 'courses', of: 'q', put: course('b') },
        ],
      },
    ]);
  });

  it('are, beside it, generations: JSON with one record a line, in the order of their ids', async () => {
    const store = await open();
    for (const id of ['b', 'a']) await put(store, course(id));
    await store.backUp(join(folder, 'backup.json'));
    const written = await text('generation-1.json');
    expect(JSON.parse(written)).toMatchObject({
      schemaVersion: 2,
      madeBy: 'production',
      generation: 1,
      seq: 2,
      collections: { courses: { p: [course('a'), course('b')] } },
    });
    expect(written).toContain('\n      {"id":"a","title":"T","topics":["x"]},\n      {"id":"b","title":"T","topics":["x"]}\n');
  });

  it('can be read by their owner only, also where a crash has left a loose file', async () => {
    const left = join(folder, '.journal-0-1.jsonl.tmp');
    await writeFile(left, 'half a line');
    await chmod(left, 0o644);
    const store = await open();
    await put(store, course('a'));
    await store.backUp(join(folder, 'backups', 'backup.json'));
    for (const name of ['journal-0-1.jsonl', 'generation-1.json', 'lock', join('backups', 'backup.json')])
      expect(await mode(join(folder, name))).toBe(0o600);
    expect(await mode(join(folder, 'backups'))).toBe(0o700);
  });

  it('stand in a folder that is made for them, its owner’s only', async () => {
    const outer = folder;
    folder = join(outer, 'data', 'store');
    await put(await open(), course('a'));
    expect(await mode(folder)).toBe(0o700);
    folder = outer;
  });

  it('are not written by a transaction that wrote nothing', async () => {
    const store = await open();
    await found(store);
    await store.transaction((tx) => tx.remove(courses, 'p', 'a'));
    await expect(put(store, { ...course('a'), title: JSON.parse('1') })).rejects.toThrow();
    expect(await files()).toEqual([]);
  });

  it('that are swept away at the start are none but half-written ones', async () => {
    await writeFile(join(folder, '.generation-3.json.tmp'), 'half');
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await open();
    expect(await files()).toEqual(['notes.txt']);
  });

  it('in the place of a file is a folder: trouble of the disk', async () => {
    await mkdir(join(folder, 'journal-0-1.jsonl'));
    const trouble = expect.objectContaining({ family: 'other-side', code: 'store-open' });
    await expect(open()).rejects.toEqual(trouble);
    await expect(makerOf(folder)).rejects.toEqual(trouble);
  });

  it('cannot be made where the folder takes none: trouble of the disk, however the system calls it', async () => {
    // The folder of the system's processes takes nobody's files.
    await expect(openJsonStore('/proc', [courses])).rejects.toEqual(
      expect.objectContaining({ family: 'other-side', code: 'store-write' }),
    );
  });

  it('keep the collections that this process was not given', async () => {
    const both = await open({}, [courses, strangers]);
    await both.transaction((tx) => tx.put(strangers, 'q', course('s')));
    await both.close();
    const one = await open();
    await put(one, course('a'));
    await one.backUp(join(folder, 'backup.json'));
    await one.close();
    const again = await open({}, [courses, strangers]);
    expect(await again.transaction((tx) => tx.get(strangers, 'q', 's'))).toEqual(course('s'));
    expect(await found(again)).toEqual(['a']);
  });

  it('made by a sandbox are refused to production, with what to do, and the other way round', async () => {
    const sandbox = await open({ madeBy: 'sandbox' });
    await put(sandbox, course('a'));
    await sandbox.close();
    await expect(open()).rejects.toEqual(expect.objectContaining({ family: 'input', code: 'store-made-by-other' }));
    await expect(open()).rejects.toThrow('SIGNPOST_STORE');
    const again = await open({ madeBy: 'sandbox' });
    expect(await found(again)).toEqual(['a']);
    await again.close();

    folder = join(folder, 'real');
    const real = await open();
    await put(real, course('a'));
    await real.close();
    await expect(open({ madeBy: 'sandbox' })).rejects.toThrow('--data');
  });
});
