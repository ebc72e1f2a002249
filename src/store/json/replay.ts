import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Loaded } from './loaded.ts';
import { type Migration, migrationFrom, type TextMigration } from './migrations.ts';
import { generationName, type SegmentId, segmentName } from './names.ts';
import { type Entry, parseEntries, parseHeader, type SegmentHeader } from './segment.ts';
import type { Change } from './shelf.ts';
import { apply, type Declared } from './state.ts';
import { damaged } from './trouble.ts';

export interface ReplayOptions {
  declared: Declared;
  steps: readonly Migration[];
  /** Stops before the journal of this generation. */
  until?: number;
}

interface Segment {
  id: SegmentId;
  path: string;
  bytes: Buffer;
  header: SegmentHeader;
}

/**
 * Lays the segments of `chain` over what is loaded.
 * @throws input error `store-damaged` that names the file; what stood before the damage has been laid over by then
 */
export const replay = async (
  folder: string,
  chain: readonly SegmentId[],
  loaded: Loaded,
  { until = Number.POSITIVE_INFINITY, declared, steps }: ReplayOptions,
): Promise<void> => {
  const [first] = chain;
  let following = first && (await read(folder, first));
  for (let i = 0; following && following.id.generation < until; i++) {
    const segment = following;
    check(folder, segment, loaded);
    const migrate = migrationFrom(segment.path, segment.header.schemaVersion, steps);
    const next = chain[i + 1];
    const found: Segment | Error | undefined = next && (await read(folder, next).catch((error: Error) => error));
    following = found instanceof Error ? undefined : found;

    const bytes = lay(segment, following?.header.after?.bytes, loaded, (entry) => {
      apply(loaded.shelves, declared, migrate ? entry.changes.map((change) => migrated(change, migrate)) : entry.changes);
      loaded.seq = entry.seq;
    });
    loaded.heads.push(segment.header);
    loaded.generation = segment.id.generation;
    loaded.last = { id: segment.id, bytes };
    loaded.bytes.journal += bytes;
    if (found instanceof Error) throw found;
  }
};

const read = async (folder: string, id: SegmentId): Promise<Segment> => {
  const path = join(folder, segmentName(id));
  const bytes = await readFile(path);
  return { id, path, bytes, header: parseHeader(path, bytes) };
};

const lay = (
  { path, bytes, header }: Segment,
  limit: number | undefined,
  loaded: Loaded,
  make: (entry: Entry) => void,
): number => {
  const entries = parseEntries(path, bytes, header.from, limit, (torn) => {
    loaded.torn = torn;
  });
  for (;;) {
    const { done, value } = entries.next();
    if (done) return value;
    make(value);
  }
};

const migrated = (change: Change, migrate: TextMigration): Change =>
  change.text === undefined ? change : { ...change, text: migrate(change.collection, change.text) };

/** That the segment is the one that is due, and goes on where the one before it ended. */
const check = (folder: string, { id, path, header }: Segment, { last, generation, seq }: Loaded): void => {
  const due: SegmentId[] = last
    ? [
        { ...last.id, number: last.id.number + 1 },
        { generation: last.id.generation + 1, number: 1 },
      ]
    : [{ generation, number: 1 }];
  if (!due.some((one) => one.generation === id.generation && one.number === id.number)) {
    const [missing] = due;
    const lost =
      last || !missing || id.generation === generation ? missing && segmentName(missing) : generationName(id.generation);
    throw damaged(join(folder, lost ?? ''), `is missing: ${segmentName(id)} follows on it`);
  }
  if (header.journal !== segmentName(id)) throw damaged(path, `was written as ${header.journal}`);
  if (header.from !== seq + 1) throw damaged(path, `begins with transaction ${header.from}, where ${seq + 1} was due`);
  const before = last ? segmentName(last.id) : (header.after?.journal ?? '');
  if ((header.after?.journal ?? '') !== before || (!last && generation === 0 && header.after))
    throw damaged(path, `follows on ${header.after?.journal ?? 'nothing'}, where ${before || 'nothing'} was due`);
};
