import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile as readBytes, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that wait in a folder of the store until they are imported or refused. */
export interface Waiting {
  put(id: string, bytes: Buffer): Promise<void>;
  /** Undefined where it is not there any more. */
  get(id: string): Promise<Buffer | undefined>;
  drop(id: string): Promise<void>;
  /** Drops all but these. */
  keepOnly(ids: ReadonlySet<string>): Promise<void>;
}

/** For nobody's eyes but the bot's: both the folder and each file in it. */
export const waitingIn = (folder: string): Waiting => {
  const path = (id: string) => join(folder, `${id}.csv`);
  return {
    async put(id, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(path(id), bytes, { mode: 0o600 });
      await chmod(path(id), 0o600);
    },
    get: (id) => readBytes(path(id)).catch(() => undefined),
    drop: (id) => rm(path(id), { force: true }),
    async keepOnly(ids) {
      for (const name of await readdir(folder).catch(() => []))
        if (name.endsWith('.csv') && !ids.has(name.slice(0, -4))) await rm(join(folder, name), { force: true });
    },
  };
};

/** Opaque, and safe in a path and in a file's name: whoever holds it may upload, once and for ten minutes. */
export const newId = (): string => randomBytes(16).toString('hex');
