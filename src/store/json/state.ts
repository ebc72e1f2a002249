import type { AnyCollection } from '../any-collection.ts';
import { type Change, emptyShelf, ensure, indexMore, place, type Shelves } from './shelf.ts';

/** The collections that this process was given, by name. */
export type Declared = ReadonlyMap<string, AnyCollection>;

/** Makes the changes, and returns those that take them back. Each record is changed once at most. */
export const apply = (shelves: Shelves, declared: Declared, changes: readonly Change[]): Change[] =>
  changes.map(({ collection, partition, id, text }) => {
    const shelf = ensure(shelves, collection, partition, () => emptyShelf(declared.get(collection)));
    return { collection, partition, id, text: place(shelf, id, text) };
  });

/** What is in memory: the last durable state, and laid over it what is on its way to the disk. */
export interface State {
  shelves: Shelves;
  /** Counts the times that memory has gone back: what was read before then may never have been. */
  falls(): number;
  make(changes: readonly Change[]): void;
  /** The oldest `count` of what was made are on the disk now. */
  keep(count: number): void;
  /** Takes back everything that is not on the disk. */
  fallBack(): void;
}

export const stateOf = (shelves: Shelves, declared: Declared): State => {
  const undo: Change[][] = [];
  let falls = 0;
  return {
    shelves,
    falls: () => falls,
    make: (changes) => void undo.push(apply(shelves, declared, changes)),
    keep: (count) => void undo.splice(0, count),
    fallBack() {
      falls++;
      for (const changes of undo.splice(0).reverse()) apply(shelves, declared, changes);
    },
  };
};

/** So many records at a time, a millisecond or less. */
const atATime = 200;

/** Completes the indexes bit by bit while the process goes about its work, so that hardly anybody waits for them; until `stopped`. */
export const indexInTheBackground = async (shelves: Shelves, stopped: () => boolean): Promise<void> => {
  for (const partitions of shelves.values())
    for (const shelf of partitions.values()) while (!stopped() && indexMore(shelf, atATime)) await new Promise(setImmediate);
};
