/**
 * Distinct strings in ascending order, by UTF-16 code unit as `<` has it, in chunks, so that putting one in or taking one out of a
 * hundred thousand moves a few hundred. No chunk is empty.
 */
export type Sorted = string[][];

const fullChunk = 512;

/** How many of `count` come before the first that `reached` holds for; it holds for all after that one too. */
const firstWhere = (count: number, reached: (at: number) => boolean): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The chunk where `value` stands or would stand, and the place in it. */
const placeOf = (list: Sorted, value: string): { chunk: string[]; index: number; at: number } => {
  const index = Math.min(
    firstWhere(list.length, (i) => (list[i]?.at(-1) ?? '') >= value),
    list.length - 1,
  );
  const chunk = list[index] ?? [];
  return { chunk, index, at: firstWhere(chunk.length, (i) => (chunk[i] ?? '') >= value) };
};

/** Adds `value` in its place; one that is there already stays. */
export const insert = (list: Sorted, value: string): void => {
  const end = list.at(-1);
  // At the start they come in order, and by far the most of them then.
  if (end && end.length < fullChunk && (end.at(-1) ?? '') < value) {
    end.push(value);
    return;
  }
  const { chunk, index, at } = placeOf(list, value);
  if (chunk[at] === value) return;
  if (list.length === 0) list.push([value]);
  else if (chunk.length < fullChunk) chunk.splice(at, 0, value);
  // What comes in ascending order leaves full chunks behind it rather than half ones.
  else if (at === chunk.length) list.splice(index + 1, 0, [value]);
  else {
    const right = chunk.splice(fullChunk / 2);
    list.splice(index + 1, 0, right);
    insert(list, value);
  }
};

/** Takes `value` out, if it is there. */
export const takeOut = (list: Sorted, value: string): void => {
  const { chunk, index, at } = placeOf(list, value);
  if (chunk[at] !== value) return;
  chunk.splice(at, 1);
  if (chunk.length === 0) list.splice(index, 1);
};

/** Whether `value` is there. */
export const isIn = (list: Sorted, value: string): boolean => {
  const { chunk, at } = placeOf(list, value);
  return chunk[at] === value;
};

/** How many there are. */
export const sizeOf = (list: Sorted): number => list.reduce((sum, chunk) => sum + chunk.length, 0);

/** Those that come after `after`, ascending; all of them when it is undefined. */
export function* following(list: Sorted, after: string | undefined): Generator<string, undefined> {
  const start = after === undefined ? 0 : firstWhere(list.length, (i) => (list[i]?.at(-1) ?? '') > after);
  for (let i = start; i < list.length; i++) {
    const chunk = list[i] ?? [];
    const from = i > start || after === undefined ? 0 : firstWhere(chunk.length, (at) => (chunk[at] ?? '') > after);
    for (let at = from; at < chunk.length; at++) yield chunk[at] ?? '';
  }
  return undefined;
}
