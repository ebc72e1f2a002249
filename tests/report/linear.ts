/** Rows of equations over answers, a column each. */
type Row = readonly number[];

const rankOf = (rows: readonly Row[]): number => {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column++) {
    const at = left.findIndex((row, i) => i >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    const pivot = left[at];
    if (!pivot) continue;
    left.splice(at, 1);
    left.splice(rank++, 0, pivot);
    for (const row of left.slice(rank)) {
      const times = (row[column] ?? 0) / (pivot[column] ?? 1);
      if (times !== 0) for (let i = column; i < row.length; i++) row[i] = (row[i] ?? 0) - times * (pivot[i] ?? 0);
    }
  }
  return rank;
};

/** Every choice of some of these whose sizes add up to at most so many. */
const choices = <T extends readonly unknown[]>([first, ...rest]: readonly T[], most: number): T[][] => {
  if (first === undefined) return [[]];
  const without = choices(rest, most);
  return first.length > most ? without : [...without, ...choices(rest, most - first.length).map((one) => [first, ...one])];
};

/**
 * The sets of one to `most` people about whom alone some sum of multiples of the rows says something. `people` says whose answer each
 * column is. People whose columns are alike in every row stand in every such sum together, and are tried together.
 */
export const supportedByFew = (rows: readonly Row[], people: readonly string[], most: number): string[] => {
  const distinct = [...new Map(rows.map((row) => [row.join(), row])).values()];
  const alike = new Map<string, string[]>();
  for (const person of new Set(people)) {
    const mine = people.flatMap((one, i) => (one === person ? [distinct.map((row) => row[i]).join()] : []));
    const key = mine.filter((column) => /[^0,]/.test(column)).join(';');
    if (key !== '') alike.set(key, [...(alike.get(key) ?? []), person]);
  }
  const all = rankOf(distinct);
  return choices(
    [...alike.values()].filter((those) => those.length <= most),
    most,
  ).flatMap((chosen) => {
    const few = new Set(chosen.flat());
    const others = distinct.map((row) => row.filter((_, i) => !few.has(people[i] ?? '')));
    return few.size > 0 && rankOf(others) < all ? [[...few].join(', ')] : [];
  });
};
