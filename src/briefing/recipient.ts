import { plain } from '../cards/index.ts';
import type { Recipient } from '../outbox/index.ts';
import { nameOf } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import { channelName } from './channels/named.ts';
import { words } from './words.ts';

/** What a person is called, for officers in their own chat; never empty. */
export const personName = async (
  tx: Transaction,
  partition: string,
  person: string,
  otherwise: string = words.noName,
): Promise<string> => plain(await nameOf(tx, partition, person), 80) || otherwise;

/** What a recipient is called, for officers in their own chat; never empty. */
export const recipientName = (tx: Transaction, partition: string, to: Recipient): Promise<string> =>
  'person' in to ? personName(tx, partition, to.person) : channelName(tx, partition, to);
