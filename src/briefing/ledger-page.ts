import { type Intent, ledger } from '../outbox/index.ts';
import type { Scene } from '../people/index.ts';

/** Some of the recipients in these states, one state after the other. */
export interface LedgerPage {
  found: Intent[];
  /** Where the page after begins, as a button carries it; undefined at the end. */
  next: string | undefined;
}

/** How many are shown on one card. */
export const shown = 10;

/** One page of those in a batch that are in these states, from `after` on: what `next` was of the page before. */
export const ledgerPage = async (
  { tx, partition }: Scene,
  batch: string,
  states: readonly Intent['state'][],
  after: unknown,
): Promise<LedgerPage> => {
  const [word = '', last] = typeof after === 'string' ? after.split(' ') : [];
  const names: readonly string[] = states;
  const begin = Math.max(0, names.indexOf(word));
  const found: Intent[] = [];
  for (const [i, state] of states.entries()) {
    if (i < begin || found.length > shown) continue;
    const from = i === begin ? last : undefined;
    found.push(...(await ledger(tx, partition, { batch, state, after: from, limit: shown + 1 - found.length })));
  }
  const page = found.slice(0, shown);
  const end = page.at(-1);
  return { found: page, next: found.length > shown && end ? `${end.state} ${end.id}` : undefined };
};
