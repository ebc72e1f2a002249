import { evaluationsOf } from '../evaluation/index.ts';
import type { Transaction } from '../store/port.ts';
import { listOf, wasThere } from '../training/index.ts';

/** How many were asked and have answered: who took part is no answer, so it is never suppressed. */
export interface Rate {
  asked: number;
  answered: number;
}

/** How many were asked: those whose evaluation is open or was; once the links are destroyed, those who were there. */
const askedIn = async (tx: Transaction, partition: string, session: string): Promise<number> => {
  const evaluations = await evaluationsOf(tx, partition, session);
  return evaluations.length > 0
    ? evaluations.filter(({ state }) => state !== 'withdrawn' && state !== 'before').length
    : (await listOf(tx, partition, session)).filter(wasThere).length;
};

/** The rate of a session that so many have answered. */
export const rateOf = async (tx: Transaction, partition: string, session: string, answered: number): Promise<Rate> => ({
  asked: Math.max(answered, await askedIn(tx, partition, session)),
  answered,
});
