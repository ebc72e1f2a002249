import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { expect, it } from 'vitest';
import { KeptClients } from '../../src/teams/kept-clients.ts';

const activity = { channelId: 'msteams' } as Parameters<KeptClients['authenticateRequest']>[0];

/** The connector that a turn from `serviceUrl` is given. */
const connector = async (clients: KeptClients, serviceUrl: string) => {
  const { connectorFactory, audience } = await clients.authenticateRequest(activity, '');
  return connectorFactory?.create(serviceUrl, audience);
};

it('gives every turn from one service URL the same connector, and those from another another', async () => {
  const clients = new KeptClients({}, new ConfigurationServiceClientCredentialFactory({}));
  const [uk, again, ireland] = [
    await connector(clients, 'https://teams.example/uk/'),
    await connector(clients, 'https://teams.example/uk/'),
    await connector(clients, 'https://teams.example/ie/'),
  ];
  expect(uk).toBeDefined();
  expect([uk === again, uk === ireland]).toEqual([true, false]);
});

/** Refuses the first time it is asked. */
class Unlucky extends ConfigurationServiceClientCredentialFactory {
  private asked = false;

  override async createCredentials(...of: Parameters<ConfigurationServiceClientCredentialFactory['createCredentials']>) {
    if (this.asked) return super.createCredentials(...of);
    this.asked = true;
    throw new Error('no luck');
  }
}

it('makes a connector again that could not be made', async () => {
  const clients = new KeptClients({}, new Unlucky({}));
  await expect(connector(clients, 'https://teams.example/uk/')).rejects.toThrow('no luck');
  expect(await connector(clients, 'https://teams.example/uk/')).toBeDefined();
});
