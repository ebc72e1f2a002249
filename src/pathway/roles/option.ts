import type { Source } from '../source.ts';

/** One way of placing somebody: what they would be, and the groups that brings. */
export interface Option {
  role: string;
  groups: string[];
  source: Source;
  because: string;
  sector?: string;
}

const rank = (groups: readonly string[]): string => [...groups].sort().reverse().join();

/** Higher groups first; of two with the same highest, the one with more. */
export const higherFirst = (a: Option, b: Option): number =>
  rank(b.groups).localeCompare(rank(a.groups), 'en', { numeric: true });

/** The first of those that place alike. */
export const distinct = <T extends { groups: readonly string[] }>(options: readonly T[]): T[] => {
  const seen = new Set<string>();
  return options.filter(({ groups }) => {
    const key = groups.join();
    return !seen.has(key) && seen.add(key);
  });
};

export const union = (...sets: readonly (readonly string[])[]): string[] => [...new Set(sets.flat())].sort();

/** The same groups in the same order. */
export const alike = (a: readonly Option[], b: readonly Option[]): boolean =>
  a.map((o) => o.groups.join()).join(';') === b.map((o) => o.groups.join()).join(';');
