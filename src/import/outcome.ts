import type { Framework } from '../pathway/index.ts';
import type { Partnership } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import type { DateOrder } from './dates.ts';

/** What a row comes to: something new, a change, nothing, or nothing because something is wrong. */
export type Outcome = { is: 'new' | 'change' | 'same' | 'problem'; text: string; notes?: readonly string[] };

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

/** An import inside a transaction. */
export type Row = Importing & { tx: Transaction };

export const problem = (text: string): Outcome => ({ is: 'problem', text });
