import type { Transaction } from '../store/port.ts';
import { change, type Intent, idAt, intentOf, intents, lastUse } from './intent.ts';

/** A person has looked, and it is there. False when it is not unknown any more. */
export const itIsThere = async (tx: Transaction, partition: string, key: string): Promise<boolean> => {
  const intent = await intentOf(tx, partition, key);
  if (intent?.state !== 'unknown') return false;
  await change(tx, partition, intent, { ...intent, state: 'delivered', why: 'seen-by-a-person' });
  return true;
};

const again = async (tx: Transaction, partition: string, intent: Intent, now: Date): Promise<void> => {
  const { why: _, ...rest } = intent;
  const times = { due: now.toISOString(), until: lastUse(intent.kind, now).toISOString() };
  await change(tx, partition, intent, { ...rest, ...times, id: idAt(now, intent.id), state: 'waiting' });
};

const ifIn = (states: readonly Intent['state'][]) => async (tx: Transaction, partition: string, key: string, now: Date) => {
  const intent = await intentOf(tx, partition, key);
  if (!intent || !states.includes(intent.state)) return false;
  await again(tx, partition, intent, now);
  return true;
};

/** A person has looked, and it is not there: it goes again, now. False when it is not unknown any more. */
export const sendAgain = ifIn(['unknown']);

/** It was refused, or never sent, and somebody wants it to be tried once more, now. False when it is neither any more. */
export const tryAgain = ifIn(['refused', 'ended']);

/** It has waited for a word, and goes on now. False when it is not held any more. */
export const release = ifIn(['held']);

/** Ends what has waited for a word. False when it is not held any more. */
export const endHeld = async (tx: Transaction, partition: string, key: string, why: string): Promise<boolean> => {
  const intent = await intentOf(tx, partition, key);
  if (intent?.state !== 'held') return false;
  await change(tx, partition, intent, { ...intent, state: 'ended', why });
  return true;
};

/** How many posts in channels were delivered of those sent together. */
export const postedOf = (tx: Transaction, partition: string, batch: string): Promise<number> =>
  tx.count(intents, partition, 'posted', batch);

/** What is in a state among those sent together, of kinds that are listed one by one: a page in the order of their ids. */
export const ledger = (
  tx: Transaction,
  partition: string,
  { batch, state, after, limit = 100 }: { batch: string; state: Intent['state']; after?: string | undefined; limit?: number },
): Promise<Intent[]> =>
  tx.find(intents, partition, 'ledger', `${batch}/${state}`, { limit, ...(after === undefined ? {} : { after }) });
