import { hasStopped, type Reached, reachChannel, reachPerson } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import type { Intent } from './intent.ts';
import { kinds } from './kinds.ts';

/** Where an intent can go to as things are now, and through which account of a person's; a word for why it cannot. */
export const whereTo = async (
  tx: Transaction,
  partition: string,
  { to, kind }: Intent,
): Promise<(Omit<Reached, 'account'> & { account: string | undefined }) | 'stopped' | 'unreachable'> => {
  if (!('person' in to)) {
    const address = await reachChannel(tx, partition, to);
    return address ? { address, account: undefined } : 'unreachable';
  }
  if (!kinds[kind].answersOwnAct && (await hasStopped(tx, partition, to.person))) return 'stopped';
  return (await reachPerson(tx, partition, to.person)) ?? 'unreachable';
};
