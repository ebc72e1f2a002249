import { cp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkStore, openJsonStore, openReadOnly, restoreStore } from '../../src/store/index.ts';
import { seal } from '../../src/store/json/sealed.ts';
import { courses } from './courses.ts';
import { storedIn } from './on-disk.ts';
import { buildHere, temporaryFolder } from './temporary.ts';

/** Generation 2 with transactions 1 to 8 in it, generation 1 before it, and 9 to 12 in a journal of two segments. */
const fill = async (folder: string): Promise<void> => {
  let seq = 0;
  const open = () => openJsonStore(folder, [courses], { build: buildHere });
  const put = async (store: Awaited<ReturnType<typeof open>>, count: number) => {
    for (let i = 0; i < count; i++)
      await store.transaction((tx) => tx.put(courses, 'p', { id: `c${++seq}`, title: 'As it was written', topics: ['x'] }));
  };
  const first = await open();
  await put(first, 4);
  await first.backUp(join(folder, 'first.json'));
  await put(first, 4);
  await first.backUp(join(folder, 'second.json'));
  await put(first, 2);
  await first.close();
  const second = await open();
  await put(second, 2);
  await second.close();
};

const last = 'journal-2-2.jsonl';
const edit = (name: string, change: (text: string) => string) => async (folder: string) =>
  writeFile(join(folder, name), change(await readFile(join(folder, name), 'utf8')));
const zero = (name: string) => edit(name, (text) => '\u0000'.repeat(text.length));
const cut = (name: string, by: number) => async (folder: string) =>
  truncate(join(folder, name), (await readFile(join(folder, name))).length - by);
const lines = (change: (all: string[]) => string[]) => (text: string) => `${change(text.trimEnd().split('\n')).join('\n')}\n`;
const gone = (name: string) => (folder: string) => rm(join(folder, name));

/** What was done, the file that the error is to name, and how many transactions can be had back. */
const damages: [what: string, harm: (folder: string) => Promise<unknown>, named: string, saved: number][] = [
  [
    'a generation with a letter changed',
    edit('generation-2.json', (t) => t.replace('written', 'wrotten')),
    'generation-2.json',
    12,
  ],
  ['a generation cut off', cut('generation-2.json', 40), 'generation-2.json', 12],
  ['a generation cut off to nothing', edit('generation-2.json', () => ''), 'generation-2.json', 12],
  ['a generation of zeros', zero('generation-2.json'), 'generation-2.json', 12],
  [
    'a generation under another number',
    (f) => rename(join(f, 'generation-1.json'), join(f, 'generation-3.json')),
    'generation-3.json',
    12,
  ],
  ['a last line with a letter changed', edit(last, (t) => t.replace(/written(?=[^w]*$)/, 'wrotten')), last, 11],
  [
    'a line in the middle with a letter changed',
    edit('journal-2-1.jsonl', (t) => t.replace('written', 'wrotten')),
    'journal-2-1.jsonl',
    8,
  ],
  ['a last segment of zeros', zero(last), last, 10],
  ['zeros at the end of the last segment', edit(last, (t) => `${t}\u0000\u0000\u0000`), last, 12],
  ['something else at the end of the last segment', edit(last, (t) => `${t}hello`), last, 12],
  ['a closed segment cut off', cut('journal-2-1.jsonl', 10), 'journal-2-1.jsonl', 9],
  ['a segment cut off to nothing', edit(last, () => ''), last, 10],
  [
    'a line twice',
    edit(
      last,
      lines((all) => [...all, ...all.slice(-1)]),
    ),
    last,
    12,
  ],
  [
    'a line left out',
    edit(
      last,
      lines((all) => all.filter((_, i) => i !== 1)),
    ),
    last,
    10,
  ],
  ['a segment that is gone', gone('journal-2-1.jsonl'), 'journal-2-1.jsonl', 8],
  [
    'a journal that is gone',
    async (f) => {
      await gone('journal-2-1.jsonl')(f);
      await gone(last)(f);
    },
    'generation-2.json',
    8,
  ],
];

describe('damage to the files of the JSON store', () => {
  let sound: string;
  let folder: string;
  let removeSound: () => Promise<void>;
  beforeAll(async () => {
    ({ folder: sound, dispose: removeSound } = await temporaryFolder());
    await fill(sound);
  });
  afterAll(() => removeSound());
  beforeEach(async () => {
    const fresh = await temporaryFolder();
    folder = fresh.folder;
    await cp(sound, folder, { recursive: true });
    return fresh.dispose;
  });

  const open = () => openJsonStore(folder, [courses]);
  const everything = async () => {
    const names = (await readdir(folder)).sort();
    return Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8').catch(() => 'a folder')]));
  };
  const count = async () => {
    const store = await open();
    const found = await store.transaction((tx) => tx.find(courses, 'p', 'topic', 'x'));
    await store.close();
    return found.length;
  };

  it('is not there to begin with', async () => {
    expect(await readdir(folder)).toEqual(
      expect.arrayContaining(['generation-1.json', 'generation-2.json', 'journal-1-1.jsonl', 'journal-2-1.jsonl', last]),
    );
    expect(await checkStore(folder, [courses])).toMatchObject({ problems: [], notes: [], holds: { seq: 12, records: 12 } });
    expect(await restoreStore(folder)).toBeUndefined();
    expect(await count()).toBe(12);
  });

  it.each(damages)('%s stops the start with an error that names the file and says what to do', async (_, harm, named) => {
    await harm(folder);
    const before = await everything();
    for (const attempt of [open, () => openReadOnly(folder, [courses])]) {
      const error = await attempt().then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toEqual(expect.objectContaining({ family: 'input', code: 'store-damaged' }));
      expect(String(error)).toContain(join(folder, named));
      expect(String(error)).toContain('signpost store restore');
    }
    expect(await everything()).toEqual(before);
  });

  it.each(damages)(
    '%s is found by a check, and a restore brings back what is sound, moving the rest aside',
    async (_, harm, named, saved) => {
      await harm(folder);
      const before = await everything();
      const { problems } = await checkStore(folder, [courses]);
      expect(problems.join(' ')).toContain(join(folder, named));
      expect(await everything()).toEqual(before);

      const restored = await restoreStore(folder);
      expect(restored).toMatchObject({ seq: saved, damage: expect.stringContaining(named) });
      const aside = await readdir(restored?.setAside ?? '');
      expect(aside.sort()).toEqual(before.map(([name]) => name).filter((name) => /^(generation|journal)-/.test(name ?? '')));
      expect(await checkStore(folder, [courses])).toMatchObject({ problems: [], holds: { seq: saved, records: saved } });
      expect(await count()).toBe(saved);
      expect(await count()).toBe(saved);
    },
  );

  it.each([
    ['generation', 'generation-2.json', (text: string) => text.replace('"schemaVersion":2', '"schemaVersion":7')],
    [
      'journal',
      last,
      lines(([head = '', ...more]) => [
        seal(head.slice(18, -1).replace('"schemaVersion":2', '"schemaVersion":7')).trim(),
        ...more,
      ]),
    ],
  ])('is not what a newer schema version is taken for, in a %s', async (_, name, change) => {
    await edit(name, change)(folder);
    const before = await everything();
    await expect(open()).rejects.toEqual(expect.objectContaining({ family: 'input', code: 'store-newer' }));
    await expect(open()).rejects.toThrow(join(folder, name));
    await expect(restoreStore(folder)).rejects.toEqual(expect.objectContaining({ code: 'store-newer' }));
    expect((await checkStore(folder, [courses])).problems.join()).toContain('schemaVersion 7');
    expect(await everything()).toEqual(before);
  });

  it('does not include a last line torn at any byte: the line is dropped, and what stood before it stays', async () => {
    const whole = await readFile(join(folder, last));
    const start = whole.lastIndexOf('\n', whole.length - 2) + 1;
    for (let length = start + 1; length < whole.length; length += 7) {
      await writeFile(join(folder, last), whole.subarray(0, length));
      expect((await checkStore(folder, [courses])).problems).toEqual([]);
      expect(await count()).toBe(11);
    }
    expect((await checkStore(folder, [courses])).notes).toEqual([expect.stringContaining(last)]);
  });

  it('that leaves nothing sound asks for a backup, and a backup named is gone back to', async () => {
    for (const name of await readdir(folder)) if (/^(generation|journal)/.test(name)) await zero(name)(folder);
    await expect(restoreStore(folder)).rejects.toEqual(expect.objectContaining({ code: 'store-nothing-sound' }));
    const restored = await restoreStore(folder, join(folder, 'first.json'));
    expect(restored).toMatchObject({ seq: 4 });
    expect(await count()).toBe(4);
    expect(storedIn(folder)).toContain('"c4"');
  });

  it('of a backup is refused, and nothing is changed', async () => {
    await edit('first.json', (text) => text.replace('written', 'wrotten'))(folder);
    const before = await everything();
    await expect(restoreStore(folder, join(folder, 'first.json'))).rejects.toThrow(/first\.json does not match its checksum/);
    await expect(restoreStore(folder, join(folder, 'none.json'))).rejects.toThrow(/none\.json cannot be read/);
    expect(await everything()).toEqual(before);
  });
});
