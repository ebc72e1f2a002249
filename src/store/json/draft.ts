import { emptyShelf, idsUnder, place, type Shelf } from './shelf.ts';
import { following, isIn, sizeOf } from './sorted.ts';

/** A shelf as one transaction sees it: its own writes laid over what is there. */
export interface Draft {
  base: Shelf;
  own: Shelf;
  /** The ids written or removed, for which `own` alone counts. */
  touched: Set<string>;
}

export const draftOf = (base: Shelf): Draft => ({ base, own: emptyShelf(base.collection), touched: new Set() });

export const textIn = ({ base, own, touched }: Draft, id: string): string | undefined =>
  (touched.has(id) ? own : base).rows.get(id);

/** Removing what is not there changes nothing. */
export const write = (draft: Draft, id: string, text: string | undefined): void => {
  if (text === undefined && textIn(draft, id) === undefined) return;
  draft.touched.add(id);
  place(draft.own, id, text);
};

/** The ids under a key, ascending, after `after`, at most `limit`: two sorted lists merged, no more read than needed. */
export const idsFound = (
  { base, own, touched }: Draft,
  [index, key]: [string, string],
  after: string | undefined,
  limit: number,
): string[] => {
  const ours = following(idsUnder(own, index, key), after);
  const theirs = following(idsUnder(base, index, key), after);
  let mine = ours.next().value;
  let other = theirs.next().value;
  const found: string[] = [];
  while (found.length < limit && (mine !== undefined || other !== undefined)) {
    if (other !== undefined && (mine === undefined || other < mine)) {
      if (!touched.has(other)) found.push(other);
      other = theirs.next().value;
    } else {
      if (mine !== undefined) found.push(mine);
      if (mine === other) other = theirs.next().value;
      mine = ours.next().value;
    }
  }
  return found;
};

/** How many ids there are under a key. */
export const countUnder = ({ base, own, touched }: Draft, [index, key]: [string, string]): number => {
  const theirs = idsUnder(base, index, key);
  const hidden = [...touched].filter((id) => isIn(theirs, id)).length;
  return sizeOf(theirs) - hidden + sizeOf(idsUnder(own, index, key));
};

/** The ids of the records that hold one of these texts, in whatever case, ascending. */
export const idsHolding = ({ base, own, touched }: Draft, texts: readonly string[]): string[] => {
  const wanted = texts.filter((text) => text !== '').map((text) => JSON.stringify(text).slice(1, -1).toLowerCase());
  const holds = (text: string) => {
    const lower = text.toLowerCase();
    return wanted.some((one) => lower.includes(one));
  };
  const found: string[] = [];
  for (const [id, text] of base.rows) if (!touched.has(id) && holds(text)) found.push(id);
  for (const [id, text] of own.rows) if (holds(text)) found.push(id);
  return found.sort();
};
