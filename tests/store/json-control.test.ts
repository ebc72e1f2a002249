import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inputError } from '../../src/errors.ts';
import { askHolder, checkStore, type JsonStore, openJsonStore, restoreStore } from '../../src/store/index.ts';
import { holderOf } from '../../src/store/json/lock.ts';
import { courses } from './courses.ts';
import { buildHere, temporaryFolder } from './temporary.ts';

describe.each([
  ['in its folder', 'store'],
  ['elsewhere, where the path of the folder is too long for a socket', 'x'.repeat(120)],
  ['elsewhere, where it is too long in bytes, though not in letters', 'é'.repeat(40)],
])('the socket of a store that is open, %s', (_, below) => {
  let outer: string;
  let folder: string;
  let store: JsonStore;
  let dispose: () => Promise<void>;
  beforeEach(async () => {
    ({ folder: outer, dispose } = await temporaryFolder());
    folder = join(outer, below);
    await mkdir(folder, { recursive: true });
    store = await openJsonStore(folder, [courses], { build: buildHere });
  });
  afterEach(async () => {
    await store.close();
    await dispose();
  });

  const put = (id: string) => store.transaction((tx) => tx.put(courses, 'p', { id, title: 'T', topics: [] }));

  it('hands it the commands of other processes, and gives back what they come to', async () => {
    store.answer('double', async (args) => Number(args) * 2);
    store.answer('refuse', async () => {
      throw inputError('no-good', 'That is no good.');
    });
    expect(await askHolder(folder, 'double', 21)).toEqual({ answer: 42 });
    await expect(askHolder(folder, 'refuse', {})).rejects.toEqual(expect.objectContaining({ family: 'input', code: 'no-good' }));
    await expect(askHolder(folder, 'unheard', {})).rejects.toThrow('"unheard"');
  });

  it('bears being told nonsense', async () => {
    const { socket } = (await holderOf(folder)) ?? { socket: '' };
    const said = await new Promise<string>((resolve) => {
      let text = '';
      const connection = connect(socket, () => connection.end('nonsense\n'));
      connection.on('data', (piece) => {
        text += piece;
      });
      connection.on('close', () => resolve(text));
    });
    expect(JSON.parse(said)).toMatchObject({ error: { family: 'fault' } });
    await put('a');
  });

  it('is gone with it, and then nobody answers', async () => {
    const { socket } = (await holderOf(folder)) ?? { socket: '' };
    await store.close();
    expect(await askHolder(folder, 'double', 21)).toBeUndefined();
    await expect(readFile(socket)).rejects.toThrow('ENOENT');
  });

  it('takes a backup under a name under which one was cut short before', async () => {
    const to = join(outer, 'one.json');
    await writeFile(join(outer, '.one.json.tmp'), 'half');
    expect(await store.backUp(to)).toEqual({ backup: to });
  });

  it('takes a backup of everything acknowledged while the store goes on, that can be gone back to', async () => {
    await put('a');
    const to = join(outer, 'backups', 'one.json');
    const [asked] = await Promise.all([askHolder(folder, 'backup', { to }), put('b')]);
    expect(asked).toEqual({ answer: { backup: to } });
    await put('c');
    expect(await readFile(to, 'utf8')).toContain('"id":"a"');
    await expect(askHolder(folder, 'backup', { to })).rejects.toEqual(expect.objectContaining({ code: 'backup-exists' }));
    await expect(restoreStore(folder, to)).rejects.toEqual(expect.objectContaining({ code: 'store-in-use' }));
    expect((await checkStore(folder, [courses])).notes).toEqual([expect.stringContaining(`process ${process.pid}`)]);

    await store.close();
    await rm(folder, { recursive: true });
    await restoreStore(folder, to);
    store = await openJsonStore(folder, [courses]);
    expect(await store.transaction((tx) => tx.get(courses, 'p', 'a'))).toBeDefined();
    expect(await store.transaction((tx) => tx.get(courses, 'p', 'c'))).toBeUndefined();
  });
});
