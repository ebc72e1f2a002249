import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { disk } from './disk.ts';

/** Moves files of the store into a folder of their own in it; returns its path. Nothing is destroyed. */
export const setAside = async (folder: string, names: readonly string[], number: number): Promise<string> => {
  const to = join(folder, `set-aside-${number}`);
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of names) await rename(join(folder, name), join(to, name));
  await disk.syncFolder(to);
  await disk.syncFolder(folder);
  return to;
};
