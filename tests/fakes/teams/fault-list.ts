import type { Fault } from './faults.ts';
import type { Entry, Kind } from './ledger.ts';

/** Which requests a fault is for. */
export type Match = Kind | ((entry: Entry) => boolean);

/** A fault that lies in wait. */
export interface Trap {
  /** Kept when the fault has struck for the last time, with the request it struck. */
  readonly met: Promise<Entry>;
  /** Takes it away. */
  lift(): void;
}

export interface FaultList {
  failNext(match: Match, fault: Fault, times?: number): Trap;
  /** The fault that strikes this request, if any: the one that has waited longest. */
  strike(entry: Entry): Fault | undefined;
}

export const createFaultList = (): FaultList => {
  const waiting = new Set<(entry: Entry) => Fault | undefined>();
  return {
    failNext(match, fault, times = 1) {
      const { promise, resolve } = later<Entry>();
      let left = times;
      const trap = (entry: Entry): Fault | undefined => {
        if (typeof match === 'string' ? entry.kind !== match : !match(entry)) return undefined;
        left -= 1;
        if (left <= 0) {
          waiting.delete(trap);
          resolve(entry);
        }
        return fault;
      };
      waiting.add(trap);
      return { met: promise, lift: () => void waiting.delete(trap) };
    },
    strike(entry) {
      for (const trap of waiting) {
        const fault = trap(entry);
        if (fault) return fault;
      }
      return undefined;
    },
  };
};

const later = <T>(): { promise: Promise<T>; resolve: (value: T) => void } => {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((kept) => {
    resolve = kept;
  });
  return { promise, resolve };
};
