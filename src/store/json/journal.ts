import { join } from 'node:path';
import type { Disk, DiskFile } from './disk.ts';
import { type SegmentId, segmentName, temporaryName } from './names.ts';
import type { Origin } from './origin.ts';
import { formatHeader } from './segment.ts';

/** Where the journal stands. */
export interface Position {
  /** The generation that it follows on. */
  generation: number;
  /** The last segment, and how much of it counts. */
  last: { id: SegmentId; bytes: number } | undefined;
  /** The number of the last transaction that is durable. */
  seq: number;
  /** How many bytes it holds since that generation. */
  bytes: number;
}

export interface Journal {
  /** Makes durable `count` lines, which go on from the last; or fails, and then none of them counts, and the next begins a new segment. No lines try the disk. */
  append(lines: string, count: number): Promise<void>;
  /** From now on it follows on the next generation; returns the one whose journal is closed with that. When it fails, it goes on all the same. */
  turn(): Promise<number>;
  seq(): number;
  /** How many bytes it holds since the generation that it follows on. */
  bytes(): number;
  close(): Promise<void>;
}

/** The journal in `folder`, going on after `position`. Nothing is written before the first `append`. */
export const journalIn = (folder: string, origin: Origin, disk: Disk, { generation, last, seq, bytes }: Position): Journal => {
  let file: DiskFile | undefined;

  const begin = async (follows = generation): Promise<DiskFile> => {
    const id = { generation: follows, number: last?.id.generation === follows ? last.id.number + 1 : 1 };
    const header = formatHeader(id, origin, seq + 1, last ? { journal: segmentName(last.id), bytes: last.bytes } : null);
    const path = join(folder, segmentName(id));
    const temporary = join(folder, temporaryName(segmentName(id)));
    const begun = await disk.create(temporary);
    try {
      await begun.write(header);
      await begun.datasync();
      await disk.rename(temporary, path);
      // From here on it is there, durable or not: whatever comes goes on after it.
      generation = follows;
      last = { id, bytes: Buffer.byteLength(header) };
      await disk.syncFolder(folder);
    } catch (error) {
      await begun.close().catch(() => undefined);
      throw error;
    }
    return begun;
  };

  /** What was written and not acknowledged is cut off, as far as the disk lets us; the next segment says that it does not count. */
  const abandon = async (failed: DiskFile): Promise<void> => {
    file = undefined;
    try {
      await failed.truncate(last?.bytes ?? 0);
      await failed.datasync();
    } catch {
      // The disk is failing already, and whoever waits is told so.
    }
    await failed.close().catch(() => undefined);
  };

  /** All of it is on the disk. The next `append` begins a new segment. */
  const letGo = async (): Promise<void> => {
    const before = file;
    file = undefined;
    await before?.close();
  };

  return {
    async append(lines, count) {
      file ??= await begin();
      try {
        await file.write(lines);
        await file.datasync();
      } catch (error) {
        await abandon(file);
        throw error;
      }
      const added = Buffer.byteLength(lines);
      if (last) last = { ...last, bytes: last.bytes + added };
      bytes += added;
      seq += count;
    },
    async turn() {
      const closed = generation;
      await letGo();
      file = await begin(generation + 1);
      bytes = 0;
      return closed;
    },
    seq: () => seq,
    bytes: () => bytes,
    close: letGo,
  };
};
