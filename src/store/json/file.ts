import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { DataFile } from 'lowdb/node';
import { otherSideError, SignpostError } from '../../errors.ts';
import type { AnyCollection } from '../any-collection.ts';
import { type Content, formatContent, parseContent } from './content.ts';

const name = 'store.json';
/** Where lowdb writes before it renames. */
const temporary = `.${name}.tmp`;

/** `store.json` in `folder` as lowdb reads and writes it, readable by its owner only. The folder is made when it is not there. */
export const storeFile = (folder: string, collections: readonly AnyCollection[]): Adapter<Content> & { path: string } => {
  const path = join(folder, name);
  const file = new DataFile<Content>(path, { parse: (text) => parseContent(path, collections, text), stringify: formatContent });
  return {
    path,
    async read() {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        return await file.read();
      } catch (cause) {
        if (cause instanceof SignpostError) throw cause;
        throw otherSideError('store-open', `${path} cannot be read: check that the folder and file are ours to use.`, cause);
      }
    },
    async write(content) {
      try {
        await makePrivate(join(folder, temporary));
        await file.write(content);
      } catch (cause) {
        throw otherSideError(
          'store-write',
          `${path} cannot be written: check the space on the disk and who owns the folder.`,
          cause,
        );
      }
    },
  };
};

/** Lowdb keeps the mode of a temporary file that is there already, and renaming keeps it too. */
const makePrivate = async (path: string): Promise<void> => {
  const handle = await open(path, 'w', 0o600);
  try {
    await handle.chmod(0o600);
  } finally {
    await handle.close();
  }
};
