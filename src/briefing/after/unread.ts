import { ledger } from '../../outbox/index.ts';
import type { Transaction } from '../../store/port.ts';
import type { Briefing } from '../briefing.ts';
import { sentBatch } from '../sent.ts';
import { readersOf } from './reads.ts';

const pageOf = 1_000;

/** How many said that they have read it, and how many of those who got it in their own chat have not: persons, each once. */
export const readingOf = async (tx: Transaction, partition: string, one: Briefing): Promise<{ read: number; left: number }> => {
  const readers = await readersOf(tx, partition, one);
  const left = new Set<string>();
  for (let after: string | undefined; ; ) {
    const page = await ledger(tx, partition, { batch: sentBatch(one), state: 'delivered', after, limit: pageOf });
    for (const { to } of page) if ('person' in to && !readers.has(to.person)) left.add(to.person);
    after = page.at(-1)?.id;
    if (page.length < pageOf || after === undefined) return { read: readers.size, left: left.size };
  }
};
