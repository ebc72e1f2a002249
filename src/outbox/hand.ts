import { type Claimed, whereOf } from './claim.ts';
import { inLine } from './in-line.ts';
import type { Where } from './pacer.ts';

/** What has been claimed and has not come to an end yet. */
export interface Hand {
  /** Delivers it, after what else is in hand for its conversation. */
  take(claimed: Claimed): void;
  /** Its request goes now. */
  began(claimed: Claimed): void;
  size(): number;
  /** Where those go whose request has not gone yet. */
  notBegun(): Where[];
  /** Resolves when all that is in hand has come to an end. */
  empty(): Promise<void>;
}

/** `deliver` must not reject; `onEmpty` is called each time the last has come to an end. */
export const hand = (deliver: (claimed: Claimed) => Promise<void>, onEmpty: () => void): Hand => {
  const all = new Map<Claimed, Promise<void>>();
  const waiting = new Set<Claimed>();
  const oneByOne = inLine();
  return {
    take(claimed) {
      const { address } = claimed;
      const key = whereOf(address).conversation ?? ('user' in address ? address.user : '');
      waiting.add(claimed);
      const delivery = oneByOne(`${address.tenant}/${key}`, () => deliver(claimed)).finally(() => {
        waiting.delete(claimed);
        all.delete(claimed);
        if (all.size === 0) onEmpty();
      });
      all.set(claimed, delivery);
    },
    began: (claimed) => void waiting.delete(claimed),
    size: () => all.size,
    notBegun: () => [...waiting].map(({ address }) => whereOf(address)),
    empty: async () => void (await Promise.all(all.values())),
  };
};
