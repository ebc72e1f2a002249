import type { Row } from './row.ts';
import { emptyShelf, place, type Shelf } from './shelf.ts';
import { firstAfter } from './sorted.ts';

/** A shelf as one transaction sees it: its own writes laid over what is there. */
export interface Draft {
  base: Shelf;
  own: Shelf;
  /** The ids written or removed, for which `own` alone counts. */
  touched: Set<string>;
}

export const draftOf = (base: Shelf): Draft => ({ base, own: emptyShelf(), touched: new Set() });

export const rowIn = ({ base, own, touched }: Draft, id: string): Row | undefined => (touched.has(id) ? own : base).rows.get(id);

/** Removing what is not there changes nothing. */
export const write = (draft: Draft, id: string, row: Row | undefined): void => {
  if (!row && !rowIn(draft, id)) return;
  draft.touched.add(id);
  place(draft.own, id, row);
};

/** The ids under an index key, ascending, after `after`, at most `limit`: two sorted lists merged, no more read than needed. */
export const idsUnder = ({ base, own, touched }: Draft, key: string, after: string | undefined, limit: number): string[] => {
  const ours = own.ids.get(key) ?? [];
  const theirs = base.ids.get(key) ?? [];
  let i = firstAfter(ours, after);
  let j = firstAfter(theirs, after);
  const found: string[] = [];
  while (found.length < limit) {
    const mine = ours[i];
    const other = theirs[j];
    if (other !== undefined && touched.has(other)) {
      j++;
      continue;
    }
    const next = mine === undefined || (other !== undefined && other < mine) ? other : mine;
    if (next === undefined) break;
    found.push(next);
    if (next === mine) i++;
    else j++;
  }
  return found;
};
