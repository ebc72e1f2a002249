import { type FileHandle, open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { temporaryName } from './names.ts';

/** What the journal asks of a disk; tests give it one that fails. */
export interface Disk {
  /** Makes a file that its owner only may read, empty even when one is there. */
  create(path: string): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  /** Makes durable which files are in a folder. */
  syncFolder(path: string): Promise<void>;
}

export interface DiskFile {
  /** Adds to the end: all of it, or an error. */
  write(text: string): Promise<void>;
  /** fdatasync: once it resolves, what was written is on the disk. */
  datasync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

const diskFile = (handle: FileHandle): DiskFile => ({
  async write(text) {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
  },
  datasync: () => handle.datasync(),
  truncate: (length) => handle.truncate(length),
  close: () => handle.close(),
});

/** The real one. */
export const disk: Disk = {
  async create(path) {
    const handle = await open(path, 'w', 0o600);
    // One that was there keeps its mode.
    await handle.chmod(0o600);
    return diskFile(handle);
  },
  rename,
  async syncFolder(path) {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

const pieceSize = 512 * 1024;

/**
 * Puts a file in the place of `path`, whole or not at all, whatever happens on the way: temporary file, sync, rename, sync of the folder.
 * It is synced piece by piece, so that nobody else's sync has to wait for much of it.
 */
export const replaceFile = async (path: string, chunks: Iterable<string>, on: Disk = disk): Promise<void> => {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  const file = await on.create(temporary);
  try {
    let piece = '';
    for (const chunk of chunks) {
      piece += chunk;
      if (piece.length < pieceSize) continue;
      await file.write(piece);
      await file.datasync();
      piece = '';
    }
    await file.write(piece);
    await file.datasync();
  } finally {
    await file.close();
  }
  await on.rename(temporary, path);
  await on.syncFolder(dirname(path));
};
