import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

/** Training that was done elsewhere: in one's own agency, by e-learning, or what counts as the same. It counts once it is confirmed. */
const record = z.strictObject({
  id: z.string(),
  person: z.string(),
  /** The training of the strategy that it counts as, where the person says that it does. */
  training: z.string().optional(),
  title: z.string(),
  provider: z.string().optional(),
  done: z.iso.date(),
  hours: z.number().nullable(),
  state: z.enum(['claimed', 'confirmed', 'declined']),
  /** Who confirmed or declined it (the id of a person or an import), and when. */
  by: z.string().optional(),
  at: z.iso.datetime(),
  import: z.string().optional(),
});
export type TrainingRecord = z.infer<typeof record>;

export const trainingRecords: Collection<TrainingRecord> = {
  name: 'trainingRecords',
  schema: record,
  indexes: {
    person: (r) => [r.person],
    claimed: (r) => (r.state === 'claimed' ? ['claimed'] : []),
    import: (r) => (r.import === undefined ? [] : [r.import]),
  },
  owner: (r) => r.person,
  naming: { by: ['person'], as: (r, _, to) => ({ ...r, person: to }) },
  kept: 'as long as the partnership keeps its training records',
  onErasure: 'delete',
};

export const recordsOf = (tx: Transaction, partition: string, person: string): Promise<TrainingRecord[]> =>
  tx.find(trainingRecords, partition, 'person', person, { limit: 1_000 });
