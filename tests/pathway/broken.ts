import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { loadFramework, loadSharedQuestions } from '../../src/pathway/index.ts';
import { projectRoot } from '../../src/root.ts';
import { dataFolder } from './packs.ts';

/** A pack that is good until something in it is changed. */
export const good = join(projectRoot, 'tests', 'pathway', 'fixtures', 'rivermouth-2030.json');

export const shared = loadSharedQuestions(dataFolder);

/** A folder for as long as the tests of one file run. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
};

/** What loading complains of: a coded input error. */
export const complaint = (load: () => unknown, code = 'bad-pack'): string => {
  try {
    load();
  } catch (error) {
    expect(error).toMatchObject({ family: 'input', code });
    return error instanceof Error ? error.message : '';
  }
  return expect.fail('it was taken');
};

/** What loading a file with this text complains of: one line, which begins with the file; the rest of it. */
export const complaintAbout = (folder: string, text: string): string => {
  const file = join(folder, 'broken.json');
  writeFileSync(file, text);
  const message = complaint(() => loadFramework(file, shared));
  expect(message.startsWith(`${file}: `)).toBe(true);
  expect(message).not.toMatch(/\n/);
  return message.slice(file.length + 2);
};

/** The good pack, or another file, with one thing, named by its path (`training[1].prerequisites[0]`), set anew or taken out. */
export const changed = (path: string, value: unknown, file = good): string => {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const replace = (at: unknown, [key = '', ...rest]: string[]): unknown => {
    const inner = at instanceof Object ? Object.entries(at) : [];
    const old = inner.find(([k]) => k === key)?.[1];
    const now = rest.length === 0 ? value : replace(old, rest);
    const entries = [...inner.filter(([k]) => k !== key), ...(now === undefined ? [] : [[key, now] as const])];
    return Array.isArray(at) ? entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, v]) => v) : Object.fromEntries(entries);
  };
  return JSON.stringify(replace(JSON.parse(readFileSync(file, 'utf8')), keys));
};

/** Title, the path that is changed, to what, the path that the complaint names, and what it says. */
export type Broken = [title: string, path: string, value: unknown, where: string, says: RegExp];

/** Expects one line with the path and what was expected there. */
export const expectRefused = (folder: string, [, path, value, where, says]: Broken): void => {
  const message = complaintAbout(folder, changed(path, value));
  expect(message.slice(0, message.indexOf(': '))).toBe(where);
  expect(message).toMatch(says);
};
