/** Lists of distinct strings in ascending order, by UTF-16 code unit as `<` has it. */

/** Where `value` stands, or would stand. */
const positionOf = (list: readonly string[], value: string): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? '') < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The position of the first that comes after `value`; of the first of all when there is no `value`. */
export const firstAfter = (list: readonly string[], value: string | undefined): number => {
  if (value === undefined) return 0;
  const at = positionOf(list, value);
  return list[at] === value ? at + 1 : at;
};

/** Adds `value` in its place; one that is there already stays. */
export const insert = (list: string[], value: string): void => {
  const at = positionOf(list, value);
  if (list[at] !== value) list.splice(at, 0, value);
};

/** Takes `value` out, if it is there. */
export const takeOut = (list: string[], value: string): void => {
  const at = positionOf(list, value);
  if (list[at] === value) list.splice(at, 1);
};
