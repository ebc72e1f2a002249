import { z } from 'zod/v4';
import { botFrameworkTenant, issuer } from './cloud.ts';
import type { Credentials } from './credentials.ts';

const part = (text: string | undefined): unknown => {
  try {
    return JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

const header = z.object({ alg: z.enum(['RS256', 'RS384', 'RS512']), kid: z.string().min(1).max(200) });

/**
 * Whether an Authorization header holds what Teams sends, as far as it says itself. The SDK goes on to prove it; it would by itself
 * also take tokens of the Emulator and of any app of the bot's own, tokens that never expire, and would keep each tenant that a token
 * names, forged or not, for ever. So those do not reach it.
 */
export const looksOurs = (
  authorization: string,
  { MicrosoftAppId, MicrosoftAppTenantId }: Pick<Credentials, 'MicrosoftAppId' | 'MicrosoftAppTenantId'>,
): boolean => {
  const [, head, body] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? [];
  const payload = z.looseObject({
    iss: z.literal(issuer),
    aud: z.literal(MicrosoftAppId),
    exp: z.number(),
    serviceurl: z.string(),
    tid: z.enum([MicrosoftAppTenantId ?? botFrameworkTenant, botFrameworkTenant]).optional(),
  });
  return header.safeParse(part(head)).success && payload.safeParse(part(body)).success;
};
