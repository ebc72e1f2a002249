import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

const conversation = z.strictObject({
  id: z.string(),
  /** Where the platform is to be answered; refreshed from every activity. */
  serviceUrl: z.string(),
  /** When the welcome was decided: an instant, UTC. */
  welcomed: z.iso.datetime().optional(),
});
type Conversation = z.infer<typeof conversation>;

export const conversations: Collection<Conversation> = {
  name: 'conversations',
  schema: conversation,
  indexes: {},
  owner: () => undefined,
  kept: 'as long as the app is installed there',
  onErasure: 'keep-without-person',
};

/** A conversation is known by tenant and conversation id. */
export interface Place {
  tenant: string;
  conversation: string;
  serviceUrl: string;
}

const conversationId = (place: Place) => `${place.tenant}/${place.conversation}`;

/** Whether this conversation is to be welcomed now: true once, however often the platform repeats the event. */
export const welcomeOnce = async (tx: Transaction, partnership: string, place: Place, now: Date): Promise<boolean> => {
  const id = conversationId(place);
  const known = await tx.get(conversations, partnership, id);
  if (known?.welcomed) return false;
  await tx.put(conversations, partnership, { id, serviceUrl: place.serviceUrl, welcomed: now.toISOString() });
  return true;
};

/** The app was removed: a later installation is a new beginning. */
export const forgetConversation = (tx: Transaction, partnership: string, place: Place): Promise<void> =>
  tx.remove(conversations, partnership, conversationId(place));
