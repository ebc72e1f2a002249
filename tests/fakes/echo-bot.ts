import { TeamsAdapter } from '@microsoft/teams-ai';
import {
  CardFactory,
  ConfigurationServiceClientCredentialFactory,
  type ConversationReference,
  type InvokeResponse,
  MessageFactory,
  TurnContext,
} from 'botbuilder';
import restify from 'restify';

/** A real bot, small enough to see through: what it says and does is up to `logic`. */
export interface EchoBot {
  readonly url: string;
  /** The last turn's conversation. */
  reference(): Partial<ConversationReference>;
  /** Does something in a conversation that nobody has just spoken in. */
  later(reference: Partial<ConversationReference>, logic: (context: TurnContext) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

const plainAdapter = (): TeamsAdapter =>
  new TeamsAdapter({}, new ConfigurationServiceClientCredentialFactory({ MicrosoftAppId: '' }));

export const startEchoBot = async (
  logic: (context: TurnContext) => Promise<void>,
  makeAdapter: () => TeamsAdapter = plainAdapter,
): Promise<EchoBot> => {
  const adapter = makeAdapter();
  let reference: Partial<ConversationReference> = {};
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    const { body, headers, method = 'POST' } = request;
    await adapter.process({ body, headers, method }, response, async (context) => {
      reference = TurnContext.getConversationReference(context.activity);
      await logic(context);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: server.url,
    reference: () => reference,
    later: (where, act) => adapter.continueConversationAsync('', where, act),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
};

/** A message that is a card and nothing else. */
export const cardMessage = (json: unknown) => MessageFactory.attachment(CardFactory.adaptiveCard(json));

/** The answer to an Action.Execute. */
export const answerInvoke = async (context: TurnContext, type: string, value: unknown, statusCode = 200): Promise<void> => {
  const response: InvokeResponse = { status: 200, body: { statusCode, type: `application/vnd.microsoft.${type}`, value } };
  await context.sendActivity({ type: 'invokeResponse', value: response });
};
