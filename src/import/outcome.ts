import type { Framework } from '../pathway/index.ts';
import type { Partnership } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import type { Course } from '../training/index.ts';
import type { DateOrder } from './dates.ts';

/** What a row comes to: something new, a change, nothing, or nothing because something is wrong. */
export type Outcome = { is: 'new' | 'change' | 'same' | 'problem'; text: string; notes?: readonly string[] | undefined };

/** What every row of an import is read with. */
export interface Importing {
  /** The import's own id. */
  id: string;
  partition: string;
  partnership: Partnership;
  frameworks: ReadonlyMap<string, Framework>;
  /** The person who imports, or `command-line`. */
  by: string;
  now: Date;
  order: DateOrder | undefined;
}

/** A row of an import inside a transaction, with the courses there are then. */
export type Row = Importing & {
  tx: Transaction;
  courses: ReadonlyMap<string, Course>;
  number: number;
  /** Which row of the file spoke of a record first. */
  spoken: Map<string, number>;
};

export const problem = (text: string): Outcome => ({ is: 'problem', text });

/** A row that would change what another of the same file says: else the file would change something each time it comes. */
export const otherwise = ({ number, spoken }: Row, record: string): Outcome | undefined => {
  const first = spoken.get(record) ?? number;
  return first < number
    ? problem(`Row ${first} says otherwise of the same. One of the two is wrong; that one is kept.`)
    : undefined;
};

/** Keeps that this row speaks of a record. */
export const speak = ({ number, spoken }: Row, record: string): void => {
  if (!spoken.has(record)) spoken.set(record, number);
};
