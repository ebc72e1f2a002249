import { plain } from '../../cards/index.ts';
import type { Recipient } from '../../outbox/index.ts';
import { nameOf, type Scene } from '../../people/index.ts';
import { channelName } from '../channels/named.ts';
import { ledgerWords } from './ledger-words.ts';

/** What a recipient is called, for officers in their own chat; never empty. */
export const recipientName = async ({ tx, partition }: Pick<Scene, 'tx' | 'partition'>, to: Recipient): Promise<string> =>
  'person' in to
    ? plain(await nameOf(tx, partition, to.person), 80) || ledgerWords.ledger.noName
    : channelName(tx, partition, to);
