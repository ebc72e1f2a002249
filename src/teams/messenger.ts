import type { Activity } from 'botbuilder';
import { codeOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { type Message, type Messenger, type Outcome, outcomeOf, type Sent } from '../outbox/index.ts';
import type { Address } from '../people/index.ts';
import { OnceAdapter } from './connector.ts';
import type { Credentials } from './credentials.ts';
import { cardMessage } from './message.ts';
import { failureOf } from './wire.ts';

type Connector = Awaited<ReturnType<OnceAdapter['connectorAt']>>;

/** What the answer named; an empty id is none. */
const ids = (conversation: string | undefined, activity: string | undefined): Outcome => ({
  is: 'delivered',
  ...(conversation ? { conversation } : {}),
  ...(activity ? { activity } : {}),
});

/** A thread is named by its channel and the number of its first message. */
const firstIn = (thread: string | undefined): string | undefined => /;messageid=(\d+)/.exec(thread ?? '')?.[1];

/** The SDK's type asks for all that the platform itself fills in. */
const whole = (message: Partial<Activity>): Activity => message as Activity;

/**
 * The messenger over botbuilder's connector, outside any turn, which would drop the ids and swallow the errors. `deadline` of each
 * request, in milliseconds.
 */
export const teamsMessenger = (credentials: Credentials, log: Log, deadline = 20_000): Messenger => {
  const adapter = new OnceAdapter(credentials, deadline);

  const outcome = async (serviceUrl: string, request: (connector: Connector) => Promise<Outcome>): Promise<Outcome> => {
    try {
      return await request(await adapter.connectorAt(serviceUrl));
    } catch (error) {
      const failure = failureOf(error);
      if (failure) return outcomeOf(failure);
      // All that goes out goes through the one client, so this never left: there is no token, for instance.
      log.error({ code: codeOf(error) }, 'not sent');
      return outcomeOf({ answered: false, why: 'unsent' });
    }
  };

  const open = async (connector: Connector, { tenant, bot, user }: Extract<Address, { user: string }>): Promise<Outcome> => {
    const { id } = await connector.conversations.createConversation({
      isGroup: false,
      bot: { id: bot, name: '' },
      members: [{ id: user, name: '' }],
      tenantId: tenant,
      channelData: { tenant: { id: tenant } },
    });
    return ids(id, undefined);
  };

  const post = async (connector: Connector, to: Extract<Address, { channel: string }>, message: Message): Promise<Outcome> => {
    const { id, activityId } = await connector.conversations.createConversation({
      isGroup: true,
      bot: { id: to.bot, name: '' },
      tenantId: to.tenant,
      channelData: { channel: { id: to.channel }, tenant: { id: to.tenant } },
      activity: whole(cardMessage(message.card)),
    });
    return ids(id, activityId || firstIn(id));
  };

  const send = async (connector: Connector, conversation: string, message: Message): Promise<Outcome> => {
    const { id } = await connector.conversations.sendToConversation(conversation, cardMessage(message.card));
    return ids(conversation, id);
  };

  const done = async ({ conversation, activity }: Sent, act: Promise<unknown>): Promise<Outcome> => {
    await act;
    return ids(conversation, activity);
  };

  return {
    open: (to) => outcome(to.serviceUrl, (connector) => open(connector, to)),
    send: (to, message) =>
      outcome(to.serviceUrl, (connector) =>
        'channel' in to ? post(connector, to, message) : send(connector, to.conversation, message),
      ),
    update: (sent, message) =>
      outcome(sent.serviceUrl, (connector) =>
        done(sent, connector.conversations.updateActivity(sent.conversation, sent.activity, cardMessage(message.card))),
      ),
    withdraw: (sent) =>
      outcome(sent.serviceUrl, (connector) =>
        done(sent, connector.conversations.deleteActivity(sent.conversation, sent.activity)),
      ),
  };
};
