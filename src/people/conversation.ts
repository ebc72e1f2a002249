import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

const conversation = z.strictObject({
  id: z.string(),
  /** Where the platform is to be answered, and as which bot; refreshed from every activity. */
  serviceUrl: z.string(),
  bot: z.string().optional(),
  /** When the welcome was decided: an instant, UTC. */
  welcomed: z.iso.datetime().optional(),
});
type Conversation = z.infer<typeof conversation>;

/** The conversations that the app is installed in: personal chats, and teams by the id of the team. */
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
  bot: string;
}

export const placeId = ({ tenant, conversation: id }: Pick<Place, 'tenant' | 'conversation'>): string => `${tenant}/${id}`;

/** Where a conversation is answered; undefined where the app is not known to be. */
export const placeKnown = (
  tx: Transaction,
  partition: string,
  place: Pick<Place, 'tenant' | 'conversation'>,
): Promise<Conversation | undefined> => tx.get(conversations, partition, placeId(place));

/** Keeps where a conversation is answered; writes only when something has changed. */
export const keepPlace = async (tx: Transaction, partition: string, place: Place, welcomed?: Date): Promise<void> => {
  const id = placeId(place);
  const known = await tx.get(conversations, partition, id);
  const now: Conversation = {
    ...known,
    id,
    serviceUrl: place.serviceUrl,
    bot: place.bot,
    ...(welcomed ? { welcomed: welcomed.toISOString() } : {}),
  };
  if (!isDeepStrictEqual(known, now)) await tx.put(conversations, partition, now);
};

/** Whether this conversation is to be welcomed now: true once, however often the platform repeats the event. */
export const welcomeOnce = async (tx: Transaction, partition: string, place: Place, now: Date): Promise<boolean> => {
  const known = await tx.get(conversations, partition, placeId(place));
  await keepPlace(tx, partition, place, known?.welcomed ? undefined : now);
  return !known?.welcomed;
};

/** The app was removed: a later installation is a new beginning. */
export const forgetPlace = (tx: Transaction, partition: string, place: Pick<Place, 'tenant' | 'conversation'>): Promise<void> =>
  tx.remove(conversations, partition, placeId(place));
