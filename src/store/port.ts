import type { z } from 'zod/v4';

/**
 * The store as everything else sees it: typed collections, found by declared index only, changed in transactions.
 * Made for a database from the first day; every implementation passes `tests/store/contract.ts`.
 */
export interface Store {
  /**
   * Runs `work` and makes what it wrote durable, all or nothing. Resolves once everything that it read or wrote is durable. What
   * `work` throws is rethrown, once what it read is durable, and leaves no trace. When that cannot be made durable it rejects (other
   * side) and nothing of it ever was. `work` awaits nothing but its transaction and may be run again, so it must not change anything
   * outside.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** How it is at this moment. */
  status(): StoreStatus;
  /** Waits for what is under way and lets go of the files. */
  close(): Promise<void>;
}

export interface StoreStatus {
  /** Whether it can be written; false while writes fail, until one has worked again. */
  ready: boolean;
}

export interface Transaction {
  /** The record, or undefined. What comes back is a copy: changing it changes nothing until it is put. */
  get<R extends Stored>(collection: Collection<R>, partition: string, id: string): Promise<R | undefined>;
  /** Records whose declared index yields `key`, in the order of their ids; the page after `after`, at most `limit` (default 100). */
  find<R extends Stored>(collection: Collection<R>, partition: string, index: string, key: string, page?: Page): Promise<R[]>;
  /** How many records the declared index yields `key` for; none of them is read. */
  count<R extends Stored>(collection: Collection<R>, partition: string, index: string, key: string): Promise<number>;
  /**
   * The records that hold one of these texts anywhere, in whatever case, in the order of their ids. It looks at every record there is:
   * for the export and the erasure of a person, which are to miss nothing, and for nothing else.
   */
  holding<R extends Stored>(collection: Collection<R>, partition: string, texts: readonly string[]): Promise<R[]>;
  /** Writes the whole record; it is parsed against the collection's schema first. */
  put<R extends Stored>(collection: Collection<R>, partition: string, record: R): Promise<void>;
  /** Removes the record; one that is not there is no error. */
  remove<R extends Stored>(collection: Collection<R>, partition: string, id: string): Promise<void>;
}

export interface Stored {
  id: string;
}

export interface Page {
  after?: string;
  limit?: number;
}

/** A declared collection. Export and erasure walk these declarations. */
export interface Collection<R extends Stored> {
  name: string;
  schema: z.ZodType<R>;
  /** Each index maps a record to the keys it is found under; none keeps it out of that index. */
  indexes: Record<string, (record: R) => string[]>;
  /** Whose the records are: the id of the person, or undefined for the partnership's own. */
  owner: (record: R) => string | undefined;
  /** How a record that names a person comes to name another, where two turn out to be one. None of the partnership's own does, mostly. */
  naming?: Naming<R>;
  /** How long they are kept, in words an officer can read. */
  kept: string;
  /**
   * What erasing a person does to the records that they own, or that name them as `naming` says: they go, or are kept without them.
   * A record that names them in any other way is kept without them.
   */
  onErasure: 'delete' | 'keep-without-person';
  /** What beside its owner it is about, as ids: it goes with them. */
  about?: (record: R) => readonly string[];
  /** What goes with a record that is erased: it could be told from nothing else whose it is. */
  takes?: (record: R) => readonly { collection: string; id: string }[];
  /** The fields that quote what people type or are called: of somebody who is erased, the name goes from them as well. */
  quotes?: readonly string[];
  /** The fields that let in whoever knows them, such as codes: they are in no export. */
  secrets?: readonly string[];
}

export interface Naming<R extends Stored> {
  /** The declared indexes whose keys are the ids of those it names; `id` where its own id is a person's. */
  by: readonly string[];
  /** The record with `to` in the place of `from`, its own id included where that is made of theirs; undefined where it means nothing any more. */
  as: (record: R, from: string, to: string) => R | undefined;
  /** Where both have such a record: whether `mine`, of the one who is given up, is to stand for both. Without it, the other's does. */
  over?: (mine: R, theirs: R) => boolean;
}
