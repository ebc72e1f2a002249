import type { Transaction } from '../store/port.ts';
import { type Account, accountId, accounts, type Caller, type Loss } from './account.ts';
import { placeKnown } from './conversation.ts';
import { isGone, type TeamKey } from './team.ts';

/** Where a message can be sent: into a chat that is open, to somebody whose chat is still to be opened, as a post in a channel. */
export type Address = { tenant: string; serviceUrl: string; bot: string } & (
  | { conversation: string }
  | { user: string }
  | { channel: string }
);

/** Somebody who can be written to now, and through which of their accounts. */
export interface Reached {
  address: Address;
  account: string;
}

const addressOf = ({ tenant, serviceUrl, bot, chat, user, unreachable }: Account): Address | undefined => {
  if (unreachable || serviceUrl === undefined || bot === undefined) return undefined;
  if (chat !== undefined) return { tenant, serviceUrl, bot, conversation: chat };
  return user === undefined ? undefined : { tenant, serviceUrl, bot, user };
};

/** Where a person can be reached; undefined when none of their accounts can be. An open chat goes before one yet to be opened. */
export const reachPerson = async (tx: Transaction, partition: string, person: string): Promise<Reached | undefined> => {
  const found = (await tx.find(accounts, partition, 'person', person)).flatMap((account): Reached[] => {
    const address = addressOf(account);
    return address ? [{ address, account: account.id }] : [];
  });
  return found.find(({ address }) => 'conversation' in address) ?? found[0];
};

/**
 * Where a channel can be posted to; undefined when the bot is not known to be in its team, or the channel is known to be gone. One that
 * nothing is known of is worth a try.
 */
export const reachChannel = async (
  tx: Transaction,
  partition: string,
  to: TeamKey & { channel: string },
): Promise<Address | undefined> => {
  const { tenant, team, channel } = to;
  const known = await placeKnown(tx, partition, { tenant, conversation: team });
  if (known?.bot === undefined || (await isGone(tx, partition, to))) return undefined;
  return { tenant, serviceUrl: known.serviceUrl, bot: known.bot, channel };
};

/** The chat of an account has been opened. */
export const chatOpened = async (tx: Transaction, partition: string, id: string, chat: string): Promise<void> => {
  const known = await tx.get(accounts, partition, id);
  if (known) await tx.put(accounts, partition, { ...known, chat });
};

/** No message reaches the account any more, until it acts in its own chat again. A chat that is gone is forgotten. */
export const lose = async (tx: Transaction, partition: string, id: string, why: Loss, now: Date): Promise<void> => {
  const known = await tx.get(accounts, partition, id);
  if (!known || known.unreachable) return;
  const { chat, ...rest } = known;
  const kept = chat === undefined || why === 'gone' ? {} : { chat };
  await tx.put(accounts, partition, { ...rest, ...kept, unreachable: { why, since: now.toISOString() } });
};

/** The account removed the bot. Returns its person; undefined for somebody never met. */
export const removed = async (
  tx: Transaction,
  partition: string,
  who: Pick<Caller, 'tenant' | 'objectId'>,
  now: Date,
): Promise<string | undefined> => {
  await lose(tx, partition, accountId(who), 'removed', now);
  return (await tx.get(accounts, partition, accountId(who)))?.person;
};
