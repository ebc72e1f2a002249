import { OnceAdapter } from './connector.ts';
import type { Credentials } from './credentials.ts';
import type { EmailsOf } from './met.ts';
import type { InTeam } from './officers.ts';
import { failureOf } from './wire.ts';

/** Milliseconds: somebody waits for an answer meanwhile. */
const patience = 1_500;

/** Asks Teams whether an account is in a team that the bot is in. Rejects where Teams does not say. */
export const inTeamBy = (credentials: Credentials): InTeam => {
  const adapter = new OnceAdapter(credentials, patience);
  return async ({ serviceUrl, team }, objectId) => {
    const connector = await adapter.connectorAt(serviceUrl);
    try {
      await connector.conversations.getConversationMember(team, objectId);
      return true;
    } catch (error) {
      const failure = failureOf(error);
      if (failure?.answered && failure.status === 404) return false;
      throw error;
    }
  };
};

/** Asks Teams for the e-mail and the sign-in name of somebody in their own chat with the bot. Rejects where Teams does not say. */
export const emailsBy = (credentials: Credentials): EmailsOf => {
  const adapter = new OnceAdapter(credentials, patience);
  return async ({ serviceUrl, conversation }, user) => {
    const connector = await adapter.connectorAt(serviceUrl);
    const member: object = await connector.conversations.getConversationMember(conversation, user);
    return ['email', 'userPrincipalName'].map((key) => Object.entries(member).find(([name]) => name === key)?.[1]);
  };
};
