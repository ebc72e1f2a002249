import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJsonStore, openReadOnly } from '../../src/store/index.ts';
import { here, processStat, thisProcess } from '../../src/store/json/identity.ts';
import { lock } from '../../src/store/json/lock.ts';
import { networkFileSystem } from '../../src/store/json/network.ts';
import { courses } from './courses.ts';
import { temporaryFolder } from './temporary.ts';

const inUse = expect.objectContaining({ family: 'input', code: 'store-in-use' });

describe('the lock of the JSON store', () => {
  let folder: string;
  const children: ChildProcess[] = [];
  beforeEach(async () => {
    const fresh = await temporaryFolder();
    folder = fresh.folder;
    return fresh.dispose;
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  const open = () => openJsonStore(folder, [courses]);
  const heldBy = (holder: object) =>
    writeFile(join(folder, 'lock'), JSON.stringify({ ...thisProcess(), id: 'old', socket: '', ...holder }));
  const otherProcess = async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    children.push(child);
    await new Promise((resolve) => child.once('spawn', resolve));
    const pid = child.pid ?? 0;
    return {
      pid,
      started: processStat(pid).started,
      end: () => new Promise((resolve) => child.once('close', resolve) && child.kill('SIGKILL')),
    };
  };

  it('lets one in, and names it to the next', async () => {
    const store = await open();
    await expect(open()).rejects.toEqual(inUse);
    await expect(open()).rejects.toThrow(`process ${process.pid} on ${here().host}`);
    await store.close();
    await (await open()).close();
    expect(await readdir(folder)).toEqual([]);
  });

  it('names host, run of the machine, process and its start, for its owner’s eyes', async () => {
    const store = await open();
    const path = join(folder, 'lock');
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject(thisProcess());
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await store.close();
  });

  it('is not in the way of reading', async () => {
    const store = await open();
    await store.transaction((tx) => tx.put(courses, 'p', { id: 'a', title: 'T', topics: [] }));
    const reader = await openReadOnly(folder, [courses]);
    expect(await reader.transaction((tx) => tx.get(courses, 'p', 'a'))).toBeDefined();
    await expect(reader.transaction((tx) => tx.remove(courses, 'p', 'a'))).rejects.toEqual(
      expect.objectContaining({ code: 'store-read-only' }),
    );
    await store.close();
  });

  it('is kept for another process that runs, and taken over once it has gone', async () => {
    const other = await otherProcess();
    await heldBy({ pid: other.pid, started: other.started });
    await expect(open()).rejects.toThrow(`process ${other.pid}`);
    await other.end();
    await (await open()).close();
  });

  it('is taken over when the number of the process has been given to another', async () => {
    const other = await otherProcess();
    await heldBy({ pid: other.pid, started: '1' });
    await (await open()).close();
  });

  it('is taken over from an earlier run of this machine', async () => {
    const other = await otherProcess();
    await heldBy({ pid: other.pid, started: other.started, boot: 'an earlier one' });
    await (await open()).close();
  });

  it('is never taken over from another host, which it names', async () => {
    await heldBy({ pid: 2 ** 22, host: 'elsewhere', boot: 'another' });
    await expect(open()).rejects.toEqual(inUse);
    await expect(open()).rejects.toThrow(/elsewhere.*remove the file "lock"/);
  });

  it('is taken over from another container only when nobody listens on its socket', async () => {
    const socket = join(folder, 'control-00000000.sock');
    const holder = { pid: 2 ** 22, numbers: 'pid:[1]', socket };
    const listening = await new Promise<Server>((resolve) => {
      const server = createServer((connection) => connection.end()).listen(socket, () => resolve(server));
    });
    await heldBy(holder);
    await expect(open()).rejects.toThrow('another container');
    await new Promise((resolve) => listening.close(resolve));
    await expect(open()).rejects.toThrow('another container');
    // A socket whose process was killed stays behind, deaf.
    const killed = spawn(process.execPath, [
      '-e',
      `require('node:net').createServer().listen(${JSON.stringify(socket)}, () => console.log())`,
    ]);
    await new Promise((resolve) => killed.stdout.once('data', resolve));
    await expect(open()).rejects.toThrow('another container');
    await new Promise((resolve) => killed.once('close', resolve) && killed.kill('SIGKILL'));
    await (await open()).close();
  });

  it('is kept for another container that has no socket, as a restore has none', async () => {
    await heldBy({ pid: 2 ** 22, numbers: 'pid:[1]' });
    await expect(open()).rejects.toEqual(inUse);
  });

  it('is taken over by one of many who try at the same moment', async () => {
    for (let round = 0; round < 20; round++) {
      await heldBy({ started: '1', id: `gone-${round}` });
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lock(folder, thisProcess(), '')));
      const won = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      expect(won).toHaveLength(1);
      expect(tries.filter(({ status }) => status === 'rejected')).toEqual(Array(7).fill({ status: 'rejected', reason: inUse }));
      await won[0]?.release();
      expect((await readdir(folder)).filter((name) => name.startsWith('lock'))).toEqual([]);
    }
  });

  it('that cannot be read stops the start', async () => {
    await writeFile(join(folder, 'lock'), '');
    await expect(open()).rejects.toThrow(join(folder, 'lock'));
    await rm(join(folder, 'lock'));
    await (await open()).close();
  });
});

describe('a network file system', () => {
  it.each([
    [0x6969, 'NFS'],
    [0xff534d42, 'CIFS'],
    [0x65735546, 'FUSE'],
    [0xef53, undefined],
  ])('is told from a disk by its number: %i', async (type, name) => {
    expect(await networkFileSystem('/', async () => ({ type }))).toBe(name);
  });

  it('is not looked for where the system does not say', async () => {
    expect(await networkFileSystem('/', () => Promise.reject(new Error('no statfs here')))).toBeUndefined();
  });
});
