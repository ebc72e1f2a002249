import { readdir } from 'node:fs/promises';

/**
 * What lies in the folder: `generation-2.json` holds every record; `journal-2-1.jsonl`, `journal-2-2.jsonl` … hold what has changed
 * since, until `journal-3-1.jsonl` begins, on which `generation-3.json` follows. Before the first generation all is empty.
 */
export interface SegmentId {
  /** The generation that it follows on. */
  generation: number;
  number: number;
}

export const generationName = (n: number): string => `generation-${n}.json`;
export const segmentName = ({ generation, number }: SegmentId): string => `journal-${generation}-${number}.jsonl`;

/** Under this name a file is written before it is renamed. */
export const temporaryName = (name: string): string => `.${name}.tmp`;
export const isTemporary = (name: string): boolean => /^\.(generation|journal)-.*\.tmp$/.test(name);

export interface Listing {
  /** Ascending. */
  generations: number[];
  /** In the order that they were written. */
  segments: SegmentId[];
  others: string[];
}

export const listingOf = (names: readonly string[]): Listing => {
  const listing: Listing = { generations: [], segments: [], others: [] };
  for (const name of names) {
    const generation = /^generation-(\d+)\.json$/.exec(name);
    const segment = /^journal-(\d+)-(\d+)\.jsonl$/.exec(name);
    if (generation) listing.generations.push(Number(generation[1]));
    else if (segment) listing.segments.push({ generation: Number(segment[1]), number: Number(segment[2]) });
    else listing.others.push(name);
  }
  listing.generations.sort((a, b) => a - b);
  listing.segments.sort((a, b) => a.generation - b.generation || a.number - b.number);
  return listing;
};

/** A folder that is not there holds nothing. */
export const list = async (folder: string): Promise<Listing> => {
  try {
    return listingOf(await readdir(folder));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return listingOf([]);
    throw error;
  }
};
