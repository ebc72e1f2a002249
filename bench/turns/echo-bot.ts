import type { AddressInfo } from 'node:net';
import { TeamsAdapter } from '@microsoft/teams-ai';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import restify from 'restify';

/** The least a bot can be: the same adapter on the same web server, saying back what was said. */
const adapter = new TeamsAdapter({}, new ConfigurationServiceClientCredentialFactory({}));
const server = restify.createServer({ name: 'echo' });
server.post('/api/messages', restify.plugins.bodyParser(), async (request: restify.Request, response: restify.Response) => {
  const incoming = { body: request.body, headers: request.headers, method: 'POST' };
  await adapter.process(incoming, response, async (context) => {
    if (context.activity.type === 'invoke') {
      const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'echo' };
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
    } else await context.sendActivity(`You said: ${context.activity.text}`);
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
