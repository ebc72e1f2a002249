import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

/** Two persons who may be one, by an e-mail that Teams reported: an officer says whether they are. */
const likeness = z.strictObject({
  /** Their two ids in order, joined by a slash. */
  id: z.string(),
  one: z.string(),
  other: z.string(),
  state: z.enum(['open', 'different']),
  /** Who said so last: a person, or the e-mail that Teams reported. */
  by: z.string(),
  at: z.iso.datetime(),
});
export type Likeness = z.infer<typeof likeness>;

const pair = (one: string, other: string) => {
  const [first = '', second = ''] = [one, other].sort();
  return { id: `${first}/${second}`, one: first, other: second };
};

export const likenesses: Collection<Likeness> = {
  name: 'likenesses',
  schema: likeness,
  indexes: { open: (l) => (l.state === 'open' ? ['open'] : []), one: (l) => [l.one], other: (l) => [l.other] },
  owner: (l) => l.one,
  naming: {
    by: ['one', 'other'],
    as(l, from, to) {
      const [one, other] = [l.one, l.other].map((who) => (who === from ? to : who));
      return one === undefined || other === undefined || one === other ? undefined : { ...l, ...pair(one, other) };
    },
  },
  kept: 'as long as the two persons',
  onErasure: 'delete',
};

export const likenessOf = (tx: Transaction, partition: string, one: string, other: string): Promise<Likeness | undefined> =>
  tx.get(likenesses, partition, pair(one, other).id);

/** Those that an officer has to decide, the first fifty. */
export const openLikenesses = (tx: Transaction, partition: string): Promise<Likeness[]> =>
  tx.find(likenesses, partition, 'open', 'open', { limit: 50 });

/** What is said of two persons, by whom and when. */
type Said = [tx: Transaction, partition: string, one: string, other: string, by: string, at: Date];

const keep = (state: Likeness['state'], ...[tx, partition, one, other, by, at]: Said): Promise<void> =>
  tx.put(likenesses, partition, { ...pair(one, other), state, by, at: at.toISOString() });

/** Two may be one; what was decided about them stays. */
export const seemAlike = async (...said: Said): Promise<void> => {
  const [tx, partition, one, other] = said;
  if (one !== other && !(await likenessOf(tx, partition, one, other))) await keep('open', ...said);
};

/** They are different people, and are not taken for one again. */
export const areDifferent = async (...said: Said): Promise<void> => {
  const [tx, partition, one, other] = said;
  if ((await likenessOf(tx, partition, one, other))?.state !== 'different') await keep('different', ...said);
};
