import { type Intent, intentOf, keyOf, type Recipient } from '../outbox/index.ts';
import type { Transaction } from '../store/port.ts';
import type { Briefing } from './briefing.ts';

/** A recipient as a part of a key: the person, or the channel within its team. */
export const recipientKey = (to: Recipient): string => ('person' in to ? keyOf(to) : `${keyOf(to)}/${to.channel}`);

type Named = Pick<Briefing, 'id'>;

/** The key of what one recipient is sent: so a briefing goes to nobody twice, however often it is decided. */
export const sentKey = ({ id }: Named, to: Recipient): string => `briefing/${id}/${recipientKey(to)}`;

/** What all that was sent of a briefing at first is counted with; its corrections, its withdrawal and its reminders apart. */
export const sentBatch = ({ id }: Named): string => `briefing/${id}`;
export const correctionBatch = ({ id, edition }: Pick<Briefing, 'id' | 'edition'>): string =>
  `briefing-correction/${id}/${edition}`;
export const withdrawalBatch = ({ id }: Named): string => `briefing-withdrawal/${id}`;
export const reminderBatch = ({ id }: Named): string => `briefing-reminder/${id}`;

/** What was sent to a recipient, whatever has become of it. */
export const sentTo = (tx: Transaction, partition: string, briefing: Named, to: Recipient): Promise<Intent | undefined> =>
  intentOf(tx, partition, sentKey(briefing, to));
