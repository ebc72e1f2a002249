import { execFileSync, spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { checkStore, openReadOnly } from '../../src/store/index.ts';
import { courses } from '../store/courses.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { chance, kills, seedOf } from './chance.ts';

const writer = join(projectRoot, 'tests', 'chaos', 'writer.ts');

/** Lets the writer write for so many milliseconds from when it is ready, kills it, and gives caller → the last number it acknowledged. */
const write = async (folder: string, milliseconds: number, acknowledged: Map<string, number>): Promise<string> => {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, folder], { cwd: projectRoot });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  let text = '';
  child.stderr.on('data', (piece) => {
    said += piece;
  });
  const ready = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  child.stdout.on('data', (piece) => {
    text += piece;
  });
  await Promise.race([ready, gone]);
  await pause(milliseconds);
  child.kill('SIGKILL');
  await gone;
  if (!text.startsWith('ready\n')) return said || 'it was never ready';
  for (const line of text.split('\n').slice(1, -1)) {
    const [caller = '', number = ''] = line.split(' ');
    acknowledged.set(caller, Number(number));
  }
  return said;
};

it(`a store that is killed ${kills} times, mostly in the midst of a generation, loses nothing that it acknowledged`, {
  timeout: kills * 30_000 + 60_000,
}, async () => {
  const random = chance(seedOf('store-kills'));
  const { folder, dispose } = await temporaryFolder();
  // The thread that builds generations runs what was compiled.
  execFileSync(process.execPath, [join(projectRoot, 'bin', 'run.mjs'), 'build']);
  const acknowledged = new Map<string, number>();
  const generations = new Set<string>();
  for (let round = 0; round < kills; round++) {
    expect(await write(folder, random() * random() * 3000, acknowledged)).toBe('');
    for (const name of await readdir(folder)) if (name.startsWith('generation')) generations.add(name);
    expect((await checkStore(folder, [courses])).problems).toEqual([]);
    const store = await openReadOnly(folder, [courses]);
    for (const [caller, number] of acknowledged)
      await store.transaction(async (tx) => {
        const [left, right] = [await tx.get(courses, 'p', `${caller}-left`), await tx.get(courses, 'p', `${caller}-right`)];
        expect(Number(left?.title)).toBeGreaterThanOrEqual(number);
        expect(right?.title).toBe(left?.title);
      });
  }
  const total = [...acknowledged.values()].reduce((sum, number) => sum + number, 0);
  console.log(`store-kills: ${kills}, ${total} transactions kept, 0 lost, 0 half, ${generations.size} generations seen`);
  await dispose();
});
