import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';
import type { State } from './state.ts';

const count = z.int().default(0);

/** How many intents of a batch are in each state: kept in the same transaction, so that nothing has to be counted. */
const tallied = z.strictObject({
  /** The batch. */
  id: z.string(),
  counts: z.strictObject({
    waiting: count,
    held: count,
    claimed: count,
    delivered: count,
    refused: count,
    unknown: count,
    ended: count,
  }),
  /** When the first attempt of all was made: an instant, UTC. */
  began: z.iso.datetime().optional(),
});
export type Tally = z.infer<typeof tallied>;

export const tallies: Collection<Tally> = {
  name: 'tallies',
  schema: tallied,
  indexes: {},
  owner: () => undefined,
  kept: 'as long as what it counts',
  onErasure: 'keep-without-person',
};

const none = { waiting: 0, held: 0, claimed: 0, delivered: 0, refused: 0, unknown: 0, ended: 0 };

/** One intent of the batch has gone from one state to another; `attempted`, when it was last tried. */
export const tally = async (
  tx: Transaction,
  partition: string,
  batch: string,
  from: State | undefined,
  to: State,
  attempted: string | undefined,
): Promise<void> => {
  if (from === to) return;
  const known: Tally = (await tx.get(tallies, partition, batch)) ?? { id: batch, counts: none };
  const counts = { ...known.counts, [to]: known.counts[to] + 1 };
  if (from !== undefined) counts[from] -= 1;
  const began = known.began ?? attempted;
  await tx.put(tallies, partition, { id: batch, counts, ...(began === undefined ? {} : { began }) });
};
