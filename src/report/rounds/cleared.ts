import { z } from 'zod/v4';
import type { Collection, Transaction } from '../../store/port.ts';

/** That an officer lets an example be used: who did, and when. */
const clearing = z.strictObject({
  /** Of the example as it was read: when its answers change it has another one. */
  id: z.string(),
  course: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});

export const clearings: Collection<z.infer<typeof clearing>> = {
  name: 'clearings',
  schema: clearing,
  indexes: { course: (c) => [c.course], by: (c) => [c.by] },
  owner: () => undefined,
  naming: { by: ['by'], as: (c, _, to) => ({ ...c, by: to }) },
  kept: 'as long as the answers that it is of',
  onErasure: 'keep-without-person',
};

/** The ids of the examples of a course that may be used. */
export const clearedOf = async (tx: Transaction, partition: string, course: string): Promise<Set<string>> =>
  new Set((await tx.find(clearings, partition, 'course', course, { limit: 5_000 })).map(({ id }) => id));
