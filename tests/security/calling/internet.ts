import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { appTenant, type SigningKey } from './keys.ts';

/** A request of the bot's, as it would have gone out. */
export interface Asked {
  host: string;
  method: string;
  path: string;
  authorization: string | undefined;
  body: string;
}

/** The token that the bot gets for itself. */
export const botToken = 'the-token-of-the-bot';

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const piece of request) body += piece;
  return body;
};

const login = 'https://login.microsoftonline.com';
const token = { token_type: 'Bearer', expires_in: 3600, access_token: botToken };

/** What each host of the world answers, as far as a bot needs it. */
const answers: Record<string, (asked: Asked, teams: SigningKey) => unknown> = {
  'login.botframework.com': ({ path }, { kid, publicKey, endorsements }) =>
    path === '/v1/.well-known/openidconfiguration'
      ? { issuer: 'https://api.botframework.com', jwks_uri: 'https://login.botframework.com/v1/.well-known/keys' }
      : { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, endorsements }] },
  'login.microsoftonline.com': ({ path }) => {
    if (path.includes('/oauth2/v2.0/token')) return token;
    if (path.includes('/discovery/instance'))
      return {
        tenant_discovery_endpoint: `${login}/${appTenant}/v2.0/.well-known/openid-configuration`,
        metadata: [
          {
            preferred_network: 'login.microsoftonline.com',
            preferred_cache: 'login.windows.net',
            aliases: ['login.microsoftonline.com'],
          },
        ],
      };
    return {
      issuer: `${login}/${appTenant}/v2.0`,
      authorization_endpoint: `${login}/${appTenant}/oauth2/v2.0/authorize`,
      token_endpoint: `${login}/${appTenant}/oauth2/v2.0/token`,
      jwks_uri: `${login}/${appTenant}/discovery/v2.0/keys`,
    };
  },
  '169.254.169.254': () => ({ ...token, expires_in: '3600', expires_on: `${Math.floor(Date.now() / 1000) + 3600}` }),
  'smba.trafficmanager.net': () => ({ id: '1' }),
};

/** All of the world that there is: it answers for every host, and remembers what was asked of which. */
export const startInternet = async (teams: SigningKey) => {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const one: Asked = {
      host: String(request.headers['x-host']),
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization,
      body: await bodyOf(request),
    };
    asked.push(one);
    const answer = answers[one.host];
    response.statusCode = answer ? 200 : 404;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer?.(one, teams) ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    hosts: () => [...new Set(asked.map(({ host }) => host))].sort(),
    to: (host: string) => asked.filter((one) => one.host === host),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** The form that was posted for a token. */
export const tokenForm = (asked: readonly Asked[]): URLSearchParams =>
  new URLSearchParams(asked.find(({ path }) => path.includes('/oauth2/v2.0/token'))?.body);

/** The header and claims of an assertion, if this key has signed it. */
export const readAssertion = (assertion: string, key: KeyObject): { header: object; claims: object } | undefined => {
  const [header = '', claims = '', signature = ''] = assertion.split('.');
  const read = (part: string): object => JSON.parse(Buffer.from(part, 'base64url').toString());
  const isSigned = verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    createPublicKey(key),
    Buffer.from(signature, 'base64url'),
  );
  return isSigned ? { header: read(header), claims: read(claims) } : undefined;
};
