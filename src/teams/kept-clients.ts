import { ConfigurationBotFrameworkAuthentication as Authentication } from 'botbuilder';

type Factory = ReturnType<Authentication['createConnectorFactory']>;
type Connector = Awaited<ReturnType<Factory['create']>>;
type TokenClient = Awaited<ReturnType<Authentication['createUserTokenClient']>>;

/** What stands in `kept` under `key`; what `make` gives is put there first. What could not be made is made again. */
const keep = <T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
  const known = kept.get(key);
  if (known) return known;
  const fresh = make();
  kept.set(key, fresh);
  fresh.catch(() => kept.delete(key));
  return fresh;
};

/**
 * botbuilder's authentication, that keeps the clients which botbuilder would make anew for every turn, credentials, policies and
 * all: one connector for each service URL. Every caller that it proves speaks to the one bot, so the clients are the same for all.
 * A class, since the SDK takes an heir only.
 */
export class KeptClients extends Authentication {
  private readonly connectors = new Map<string, Promise<Connector>>();
  private readonly tokenClients = new Map<string, Promise<TokenClient>>();

  override async authenticateRequest(...request: Parameters<Authentication['authenticateRequest']>) {
    const { connectorFactory, ...proof } = await super.authenticateRequest(...request);
    return { ...proof, ...(connectorFactory && { connectorFactory: this.keeping(connectorFactory) }) };
  }

  override createConnectorFactory(...identity: Parameters<Authentication['createConnectorFactory']>) {
    return this.keeping(super.createConnectorFactory(...identity));
  }

  override createUserTokenClient(...identity: Parameters<Authentication['createUserTokenClient']>) {
    return keep(this.tokenClients, '', () => super.createUserTokenClient(...identity));
  }

  private keeping(factory: Factory): Factory {
    return {
      create: (serviceUrl, audience = '') =>
        keep(this.connectors, `${audience} ${serviceUrl}`, () => factory.create(serviceUrl, audience || undefined)),
    };
  }
}
