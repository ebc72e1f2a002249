import type { Transaction } from '../store/port.ts';
import { change, type Intent, idAt, intents, lastUse } from './intent.ts';

/** Those of which nobody can tell whether they arrived, and whose kind wants a person to look: at most a hundred. */
export const undecided = (tx: Transaction, partition: string): Promise<Intent[]> =>
  tx.find(intents, partition, 'undecided', 'undecided');

const find = async (tx: Transaction, partition: string, key: string): Promise<Intent | undefined> =>
  (await tx.find(intents, partition, 'key', key, { limit: 1 })).find(({ state }) => state === 'unknown');

/** A person has looked, and it is there. False when it is not unknown any more. */
export const itIsThere = async (tx: Transaction, partition: string, key: string): Promise<boolean> => {
  const intent = await find(tx, partition, key);
  if (intent) await change(tx, partition, intent, { ...intent, state: 'delivered', why: 'seen-by-a-person' });
  return intent !== undefined;
};

/** A person has looked, and it is not there: it goes again, now. False when it is not unknown any more. */
export const sendAgain = async (tx: Transaction, partition: string, key: string, now: Date): Promise<boolean> => {
  const intent = await find(tx, partition, key);
  if (!intent) return false;
  const { why: _, ...rest } = intent;
  const times = { due: now.toISOString(), until: lastUse(intent.kind, now).toISOString() };
  await change(tx, partition, intent, { ...rest, ...times, id: idAt(now, intent.id), state: 'waiting' });
  return true;
};
