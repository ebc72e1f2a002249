import type { Disk, DiskFile } from '../../src/store/json/disk.ts';
import { disk as real } from '../../src/store/json/disk.ts';

/** What goes wrong: nothing of a write arrives, half of it does, or all of it does and the sync fails. */
export type Trouble = 'write' | 'half' | 'sync';

export interface FragileDisk extends Disk {
  /** From now on it fails, until it is mended, or has failed so many times. */
  breakDown(trouble: Trouble, times?: number): void;
  mend(): void;
  /** From now on no sync comes to an end, until the returned function is called. */
  hold(): () => void;
  /** How many syncs of files have been asked for. */
  syncs(): number;
  /** Path → how many of its bytes were written, and how many of them synced. */
  files: ReadonlyMap<string, { written: number; durable: number }>;
}

const failure = (code: string) => Object.assign(new Error(`${code}: as the test wants it`), { code });

/** A real disk that can be broken, and that knows what would survive if the power went now. */
export const fragileDisk = (): FragileDisk => {
  const files = new Map<string, { written: number; durable: number }>();
  let broken: Trouble | undefined;
  let held: Promise<void> | undefined;
  let syncs = 0;

  let left = 0;
  const failed = (code: string) => {
    if (--left <= 0) broken = undefined;
    return failure(code);
  };

  const wrap = (file: DiskFile, length: { written: number; durable: number }): DiskFile => ({
    async write(text) {
      if (broken === 'write') throw failed('ENOSPC');
      const part = broken === 'half' ? text.slice(0, text.length / 2) : text;
      await file.write(part);
      length.written += Buffer.byteLength(part);
      if (broken === 'half') throw failed('ENOSPC');
    },
    async datasync() {
      syncs++;
      await held;
      if (broken === 'sync') throw failed('EIO');
      const { written } = length;
      await file.datasync();
      length.durable = written;
    },
    async truncate(to) {
      if (broken === 'sync') throw failed('EIO');
      await file.truncate(to);
      length.written = to;
      length.durable = Math.min(length.durable, to);
    },
    close: file.close,
  });

  return {
    files,
    async create(path) {
      if (broken === 'write') throw failed('ENOSPC');
      const length = { written: 0, durable: 0 };
      files.set(path, length);
      return wrap(await real.create(path), length);
    },
    async rename(from, to) {
      await real.rename(from, to);
      const length = files.get(from);
      if (length) files.set(to, length);
      files.delete(from);
    },
    syncFolder: real.syncFolder,
    breakDown: (how, times = Number.POSITIVE_INFINITY) => {
      broken = how;
      left = times;
    },
    mend: () => {
      broken = undefined;
    },
    hold() {
      let release: () => void = () => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => {
        held = undefined;
        release();
      };
    },
    syncs: () => syncs,
  };
};
