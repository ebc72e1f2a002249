import type { SegmentId } from './names.ts';
import type { Origin } from './origin.ts';
import type { Torn } from './segment.ts';
import type { Shelves } from './shelf.ts';

/** What the files of a store come to. */
export interface Loaded {
  shelves: Shelves;
  /** The number of the last transaction; 0 before the first. */
  seq: number;
  /** The heads of the files that were read; none when the store is new. */
  heads: Origin[];
  /** The generation that the next segment follows on, and the segment before it. */
  generation: number;
  last: { id: SegmentId; bytes: number } | undefined;
  /** Of the generation that it began from, and of the journal since. */
  bytes: { generation: number; journal: number };
  torn: Torn | undefined;
  /** Whether the generation says that there is a journal. */
  journalBegun: boolean;
}

export const nothing = (): Loaded => ({
  shelves: new Map(),
  seq: 0,
  heads: [],
  generation: 0,
  last: undefined,
  bytes: { generation: 0, journal: 0 },
  torn: undefined,
  journalBegun: false,
});
