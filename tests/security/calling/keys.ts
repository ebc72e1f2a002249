import { createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const appId = 'a0000000-0000-4000-8000-0000000000a1';
export const appTenant = 'a0000000-0000-4000-8000-0000000000a2';

/** A key that Microsoft could publish, and the half of it that only Microsoft has. */
export interface SigningKey {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
  endorsements?: string[];
}

export const newKey = (kid: string, endorsements?: string[]): SigningKey => ({
  kid,
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ...(endorsements && { endorsements }),
});

/** The place where the keys are published, as Microsoft publishes them, on a port of its own. */
export const startKeys = async (keys: readonly SigningKey[], broken = false) => {
  // The SDK keeps keys for each address as long as the process lives, and ports come again.
  const path = `/${randomUUID()}`;
  let fetched = 0;
  const server = createServer((request, response) => {
    if (broken) {
      response.statusCode = 503;
      response.end('internal: the key store is down');
      return;
    }
    response.setHeader('content-type', 'application/json');
    if (request.url === path) {
      response.end(JSON.stringify({ issuer: 'https://api.botframework.com', jwks_uri: `${url}/keys` }));
      return;
    }
    fetched++;
    const published = keys.map(({ kid, publicKey, endorsements }) => ({
      ...publicKey.export({ format: 'jwk' }),
      kid,
      endorsements,
    }));
    response.end(JSON.stringify({ keys: published }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    openIdMetadata: `${url}${path}`,
    fetched: () => fetched,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
};

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as this key signs it; `header` goes over the usual one. */
export const signed = (
  payload: object,
  { kid, privateKey }: Pick<SigningKey, 'kid' | 'privateKey'>,
  header: object = {},
): string => {
  const text = `${part({ alg: 'RS256', typ: 'JWT', kid, ...header })}.${part(payload)}`;
  return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
};

/** A token that says it needs no signature. */
export const unsigned = (payload: object, kid: string): string => `${part({ alg: 'none', typ: 'JWT', kid })}.${part(payload)}.`;

/** A token signed with what everybody can read, as if it were a shared secret. */
export const signedWithPublic = (payload: object, { kid, publicKey }: SigningKey): string => {
  const text = `${part({ alg: 'HS256', typ: 'JWT', kid })}.${part(payload)}`;
  const secret = publicKey.export({ type: 'spki', format: 'pem' });
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};

/** What Teams says of itself in a token; seconds from now. */
export const claims = (serviceUrl: string, more: object = {}, { from = -60, to = 3600 } = {}): Record<string, unknown> => {
  const now = Math.floor(Date.now() / 1000);
  return { iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl, nbf: now + from, exp: now + to, ...more };
};
