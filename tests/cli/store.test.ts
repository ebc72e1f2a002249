import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { persons } from '../../src/people/index.ts';
import { openJsonStore } from '../../src/store/index.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { refused, signpost } from './run.ts';

const store = (...args: string[]) => signpost('store', ...args);

describe('the store on the command line', () => {
  let folder: string;
  let dispose: () => Promise<void>;
  beforeEach(async () => {
    ({ folder, dispose } = await temporaryFolder());
  });
  afterEach(() => dispose());

  const open = () => openJsonStore(folder, collections);
  const fill = async () => {
    const held = await open();
    for (const id of ['one', 'two']) await held.transaction((tx) => tx.put(persons, 'somerset', { id, roles: [] }));
    return held;
  };
  const spoil = async () => {
    const path = join(folder, 'journal-0-1.jsonl');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"two"', '"owt"'));
  };

  it('checks, beside a running bot too: 0 when it is sound, 1 with what is wrong when it is not', async () => {
    const held = await fill();
    const beside = await store('check', '--store', folder);
    expect(beside).toMatchObject({ code: 0, err: '' });
    expect(beside.out).toContain('is sound: 2 records');
    expect(beside.out).toContain(`in use by process ${process.pid}`);
    await held.close();
    await spoil();
    const { code, out, err } = await store('check', '--store', folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^\S+journal-0-1\.jsonl is damaged at line 3\..*\n$/);
    const json = await store('check', '--store', folder, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ sound: false, problems: [expect.stringContaining('line 3')], holds: null });
    expect(json.code).toBe(1);
  });

  it('backs up through the running bot, and by itself when none runs', async () => {
    const held = await fill();
    const beside = await store('backup', join(folder, 'beside.json'), '--store', folder, '--json');
    expect(beside).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(beside.out)).toEqual({ backup: join(folder, 'beside.json') });
    await held.close();
    expect(await store('backup', '--store', folder)).toMatchObject({ code: 0, err: '' });
    const [named] = await readdir(join(folder, 'backups'));
    expect(named).toMatch(/^signpost-\d{4}-.*Z\.json$/);
    const again = await store('backup', join(folder, 'beside.json'), '--store', folder);
    expect(again).toMatchObject({ code: 2, out: '', err: expect.stringContaining('is there already') });
  });

  it('restores what is sound, or a backup, and never while a bot runs', async () => {
    const held = await fill();
    const backup = join(folder, 'backup.json');
    await held.backUp(backup);
    expect(await store('restore', '--store', folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`process ${process.pid}`),
    });
    await held.close();
    expect((await store('restore', '--store', folder)).out).toContain('nothing to restore');
    const { code, out } = await store('restore', '--from', backup, '--store', folder, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ restored: true, seq: 2 });
    expect(await store('restore', '--from', 'none.json', '--store', folder)).toMatchObject({ code: 2, out: '' });
    await (await open()).close();
  });

  it('makes no store where there is none, and takes nothing for one that is sound or backed up', async () => {
    const none = join(folder, 'none');
    for (const what of ['check', 'backup', 'migrate', 'restore'])
      expect(await store(what, '--store', none)).toEqual(refused(/There is no store in \S+none/));
    expect(await readdir(folder)).toEqual([]);
  });

  it('brings a backup into a folder that is not there yet, as on a new machine', async () => {
    const held = await fill();
    const backup = join(folder, 'backup.json');
    await held.backUp(backup);
    await held.close();
    const fresh = join(folder, 'data', 'store');
    expect(await store('restore', '--from', backup, '--store', fresh)).toMatchObject({ code: 0, err: '' });
    expect((await store('check', '--store', fresh)).out).toContain('is sound: 2 records');
  });

  it('migrates, and says from where to where', async () => {
    await writeFile(join(folder, 'store.json'), '{"schemaVersion":1,"madeBy":"sandbox","collections":{}}');
    expect((await store('migrate', '--store', folder)).out).toBe('From schema version 1 to 2.\n');
    expect((await store('migrate', '--store', folder)).out).toContain('has schema version 2 already');
    expect(JSON.parse((await store('migrate', '--store', folder, '--json')).out)).toEqual({ from: 2, to: 2 });
  });
});
