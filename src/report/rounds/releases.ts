import type { Collection, Transaction } from '../../store/port.ts';
import { type Lasting, lasting } from './lasting.ts';

export const lastings: Collection<Lasting> = {
  name: 'lastings',
  schema: lasting,
  indexes: {},
  owner: () => undefined,
  kept: 'as long as the answers that they count',
  onErasure: 'keep-without-person',
};

/** What is released of what practitioners said later alone, and of what line managers said: of a session, or of the pool of a course. */
export const laterOf = (session: string): string => `later/${session}`;
export const laterRestOf = (course: string): string => `later/${course}/rest`;
export const seenOf = (session: string): string => `seen/${session}`;
export const seenRestOf = (course: string): string => `seen/${course}/rest`;

/** What is joined of a session; nothing yet where nobody has looked. */
export const standingLasting = async (tx: Transaction, partition: string, session: string): Promise<Lasting> =>
  (await tx.get(lastings, partition, session)) ?? { id: session, responses: [], blocks: [] };
