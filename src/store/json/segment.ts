import { z } from 'zod/v4';
import { type SegmentId, segmentName } from './names.ts';
import { type Origin, originFields } from './origin.ts';
import { hasId } from './record.ts';
import { isSound, mayBeTorn, seal } from './sealed.ts';
import type { Change } from './shelf.ts';
import { damaged } from './trouble.ts';

const header = z.object({
  journal: z.string(),
  ...originFields,
  /** The number of the first transaction in it. */
  from: z.int().positive(),
  /** The segment before, and how much of it counts: what stands after that was never acknowledged. */
  after: z.object({ journal: z.string(), bytes: z.int().positive() }).nullable(),
});
export type SegmentHeader = z.infer<typeof header>;

const change = z.union([
  z.strictObject({ in: z.string(), of: z.string(), put: z.custom<{ id: string }>(hasId) }),
  z.strictObject({ in: z.string(), of: z.string(), remove: z.string() }),
]);
const entry = z.object({ seq: z.int().positive(), changes: z.array(change) });

/** One transaction. */
export interface Entry {
  seq: number;
  changes: Change[];
}

export const formatHeader = (id: SegmentId, origin: Origin, from: number, after: SegmentHeader['after']): string =>
  seal(JSON.stringify({ journal: segmentName(id), ...origin, from, after } satisfies SegmentHeader).slice(1, -1));

export const formatEntry = ({ seq, changes }: Entry): string =>
  seal(`"seq":${seq},"changes":[${changes.map(formatChange).join(',')}]`);

const formatChange = ({ collection, partition, id, text }: Change): string =>
  `{"in":${JSON.stringify(collection)},"of":${JSON.stringify(partition)},${text === undefined ? `"remove":${JSON.stringify(id)}` : `"put":${text}`}}`;

/** @throws input error `store-damaged` */
export const parseHeader = (path: string, bytes: Buffer): SegmentHeader => {
  const line = bytes.toString('utf8', 0, Math.max(bytes.indexOf('\n'), 0));
  const parsed = isSound(line) ? header.safeParse(JSON.parse(line)) : undefined;
  if (!parsed?.success) throw damaged(path, 'has no head that can be read');
  return parsed.data;
};

/** What a process that was killed left of its last line. */
export interface Torn {
  path: string;
  /** Where it begins. */
  at: number;
  bytes: number;
}

/**
 * Reads the entries of the segment at `path` one by one, up to its `limit` when one follows on it. Only in a last segment, which has
 * none, the last line may be torn: `torn` is told, and the line does not count. Returns how many bytes count.
 * @throws input error `store-damaged` at the first line that is not as it was written or does not carry the number that is due
 */
export function* parseEntries(
  path: string,
  bytes: Buffer,
  from: number,
  limit: number | undefined,
  torn: (line: Torn) => void,
): Generator<Entry, number> {
  const end = Math.min(limit ?? bytes.length, bytes.length);
  const isShort = limit !== undefined && bytes.length < limit;
  const cutOff = () => damaged(path, `is cut off: ${limit} bytes of it were written`);
  let at = bytes.indexOf('\n') + 1;
  for (let number = 2, due = from; at < end; number++, due++) {
    const stop = bytes.indexOf('\n', at);
    if (stop < 0 || stop >= end) {
      if (isShort) throw cutOff();
      if (limit !== undefined || !mayBeTorn(bytes.toString('utf8', at, end))) throw damaged(path, `is damaged at line ${number}`);
      torn({ path, at, bytes: end - at });
      break;
    }
    yield parseEntry(path, number, bytes.toString('utf8', at, stop), due);
    at = stop + 1;
  }
  if (isShort) throw cutOff();
  return at;
}

const parseEntry = (path: string, number: number, line: string, due: number): Entry => {
  const parsed = isSound(line) ? entry.safeParse(JSON.parse(line)) : undefined;
  if (!parsed?.success) throw damaged(path, `is damaged at line ${number}`);
  const { seq, changes } = parsed.data;
  if (seq !== due) throw damaged(path, `has transaction ${seq} at line ${number}, where ${due} was due`);
  return {
    seq,
    changes: changes.map((made) => ({
      collection: made.in,
      partition: made.of,
      ...('put' in made ? { id: made.put.id, text: JSON.stringify(made.put) } : { id: made.remove, text: undefined }),
    })),
  };
};
