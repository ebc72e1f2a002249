import type { Caller, Place } from '../people/index.ts';
import type { Incoming } from './incoming.ts';

/** The account that acts; undefined where Teams names none. Only their own chat says where they are reached. */
export const callerOf = (who: Incoming): Caller | undefined =>
  who.objectId === undefined
    ? undefined
    : {
        tenant: who.tenant,
        objectId: who.objectId,
        user: who.user,
        name: who.name,
        serviceUrl: who.serviceUrl,
        bot: who.bot,
        chat: who.personal ? who.conversation : undefined,
      };

/** Where the app is installed: a personal chat, or the whole of a team, whose id is that of its first channel. */
export const placeOf = ({ tenant, conversation, team, serviceUrl, bot }: Incoming): Place => ({
  tenant,
  conversation: team ?? conversation.replace(/;.*/, ''),
  serviceUrl,
  bot,
});
