import { z } from 'zod/v4';
import { originFields } from './origin.ts';
import { checksum } from './sealed.ts';
import type { Shelf, Shelves } from './shelf.ts';
import { damaged } from './trouble.ts';

/** The head of a generation: the second line of its file. */
export const generationHead = z.object({
  ...originFields,
  generation: z.int().nonnegative(),
  /** The number of the last transaction that is in it. */
  seq: z.int().nonnegative(),
  /** Whether its journal had begun when it was written. */
  journal: z.boolean(),
});
export type GenerationHead = z.infer<typeof generationHead>;

const tailOf = (sum: string): string => `"sum": "${sum}"\n}\n`;
const tailLength = tailOf('00000000').length;

/** The file: JSON, one record a line, in the order of their ids, and at its end the checksum of all that stands before. */
export function* formatGeneration(head: GenerationHead, shelves: Shelves): Generator<string> {
  let sum: string | undefined;
  for (const text of body(head, shelves)) {
    sum = checksum(text, sum);
    yield text;
  }
  yield tailOf(sum ?? '');
}

function* body(head: GenerationHead, shelves: Shelves): Generator<string> {
  yield `{\n${JSON.stringify(head).slice(1, -1)},\n"collections": {`;
  let before = '';
  for (const [collection, partitions] of shelves) {
    const filled = [...partitions].filter(([, { rows }]) => rows.size > 0);
    yield `${before}\n  ${JSON.stringify(collection)}: {`;
    before = ',';
    for (const [i, [partition, shelf]] of filled.entries()) {
      yield `\n    ${JSON.stringify(partition)}: [`;
      yield* rowsOf(shelf);
      yield `\n    ]${i === filled.length - 1 ? '' : ','}`;
    }
    yield '\n  }';
  }
  yield '\n},\n';
}

function* rowsOf({ rows }: Shelf): Generator<string> {
  let before = '\n      ';
  for (const id of [...rows.keys()].sort((a, b) => Number(a > b) - Number(a < b))) {
    yield `${before}${rows.get(id)}`;
    before = ',\n      ';
  }
}

const lineEnd = 10;
const space = 32;
const blockSize = 256 * 1024;

/**
 * Reads the bytes of the generation at `path`, giving the records to `visit` in the order of the file, some at a time; line by line,
 * which it was written for: whoever wants the whole can parse it as JSON. `accept` sees the head before anything else is looked at.
 * @throws input error `store-damaged` for anything but what `formatGeneration` gave
 */
export const parseGeneration = (
  path: string,
  bytes: Buffer,
  visit: (collection: string, partition: string, texts: string[]) => void,
  accept: (head: GenerationHead) => void,
): GenerationHead => {
  const head = readHead(path, bytes);
  accept(head);
  const end = bytes.length - tailLength;
  const tail = bytes.toString('latin1', Math.max(end, 0));
  if (!/^"sum": "[\da-f]{8}"\n\}\n$/.test(tail)) throw damaged(path, 'is cut off: its end is missing');
  if (tail !== tailOf(checksum(bytes.subarray(0, end)))) throw damaged(path, 'does not match its checksum');

  let collection = '';
  let partition = '';
  let at = bytes.indexOf('"collections": {', 0, 'latin1');
  at = bytes.indexOf(lineEnd, at) + 1;
  while (at < end) {
    if (bytes[at + 4] === space && bytes[at + 5] === space) {
      const stop = endOfRecords(bytes, at);
      visit(collection, partition, textsIn(bytes.toString('utf8', at, stop)));
      at = stop;
      continue;
    }
    const stop = bytes.indexOf(lineEnd, at);
    const line = bytes.toString('utf8', at, stop);
    if (line.endsWith('[')) partition = JSON.parse(line.slice(4, -3));
    else if (line.endsWith('{')) collection = JSON.parse(line.slice(2, -3));
    at = stop + 1;
  }
  return head;
};

/** The end of a line where a block of records has passed, or where the records of this partition end. */
const endOfRecords = (bytes: Buffer, from: number): number => {
  const enough = bytes.indexOf(lineEnd, from + blockSize) + 1;
  const block = bytes.subarray(from, enough === 0 ? bytes.length : enough);
  const last = block.indexOf('\n    ]', 0, 'latin1') + 1;
  return from + (last === 0 ? block.length : last);
};

const indent = 6;

/** The records of whole lines, each without its indentation and its comma. */
const textsIn = (block: string): string[] => {
  const texts: string[] = [];
  for (let at = 0; at < block.length; ) {
    const stop = block.indexOf('\n', at);
    texts.push(block.slice(at + indent, block[stop - 1] === ',' ? stop - 1 : stop));
    at = stop + 1;
  }
  return texts;
};

const readHead = (path: string, bytes: Buffer): GenerationHead => {
  const stop = bytes.indexOf(lineEnd, 2);
  const line = bytes.toString('utf8', 2, Math.max(stop, 2));
  try {
    const parsed = generationHead.safeParse(JSON.parse(`{${line.replace(/,$/, '')}}`));
    if (parsed.success) return parsed.data;
  } catch {
    // Falls through to the one answer.
  }
  throw damaged(path, 'has no head that can be read');
};
