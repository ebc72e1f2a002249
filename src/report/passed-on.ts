import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

/** That an officer passes a comment on the trainer on to the trainers of its session. */
const passed = z.strictObject({
  /** Of what was written, as reports call it. */
  id: z.string(),
  session: z.string(),
});

export const passedOn: Collection<z.infer<typeof passed>> = {
  name: 'passedOn',
  schema: passed,
  indexes: { session: (p) => [p.session] },
  owner: () => undefined,
  kept: 'as long as the answers that it is of',
  onErasure: 'keep-without-person',
};

/** The ids of what is passed on of a session. */
export const passedOnOf = async (tx: Transaction, partition: string, session: string): Promise<Set<string>> =>
  new Set((await tx.find(passedOn, partition, 'session', session, { limit: 1_000 })).map(({ id }) => id));
