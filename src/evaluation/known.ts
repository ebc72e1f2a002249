import type { WorkingTime } from '../calendar/index.ts';
import type { Framework, Pack } from '../pathway/index.ts';
import type { Partnership } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import type { Form } from './forms/form.ts';

/** What evaluations are asked by. */
export interface Known {
  forms: ReadonlyMap<string, Form>;
  frameworks: ReadonlyMap<string, Framework>;
  partnerships: readonly (Partnership & WorkingTime)[];
}

/** Where and when something is asked, of whoever it is. */
export interface Where {
  tx: Transaction;
  partition: string;
  now: Date;
}

export type Whose = Known['partnerships'][number];

export const whoseIn = ({ partnerships }: Known, partition: string): Whose | undefined =>
  partnerships.find(({ id }) => id === partition);

/** What the partnership's strategy says of evaluation; undefined while its pack is not there. */
export const packOf = (
  { frameworks }: Pick<Known, 'frameworks'>,
  { framework }: Pick<Partnership, 'framework'>,
): Pack | undefined => frameworks.get(framework)?.pack;
