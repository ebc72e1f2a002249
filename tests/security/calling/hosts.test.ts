import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/root.ts';
import { botToken, readAssertion, tokenForm } from './internet.ts';
import { appId, newKey } from './keys.ts';
import { startProduction } from './production.ts';

const certificate = newKey('certificate');
const thumbprint = 'AB'.repeat(20);

/** The first column of the table under "Hosts it contacts". */
const listed = (): string[] => {
  const [, section = ''] = readFileSync(join(projectRoot, 'docs/operate.md'), 'utf8').split('## Hosts it contacts');
  const [table = ''] = section.split('\n## ');
  return [...table.matchAll(/^\| `([^`]+)`/gm)].flatMap(([, host]) => (host ? [host] : [])).sort();
};

type Running = Awaited<ReturnType<typeof startProduction>>;

const registrations = {
  'a client secret': { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'the client secret' },
  'a certificate': {
    MicrosoftAppType: 'SingleTenant',
    CertificateThumbprint: thumbprint,
    CertificatePrivateKey: String(certificate.privateKey.export({ type: 'pkcs8', format: 'pem' })).replaceAll('\n', '\\n'),
  },
  'a managed identity': { MicrosoftAppType: 'UserAssignedMSI', AZURE_TOKEN_CREDENTIALS: 'prod' },
};

const contacted = new Set<string>();

describe.each(Object.entries(registrations))('the running bot with %s', { timeout: 60_000 }, (name, registration) => {
  let bot: Running;
  let statuses: number[];
  let code: number | null;

  beforeAll(async () => {
    bot = await startProduction(registration);
    try {
      statuses = [await bot.say('help'), await bot.say('pathway'), await bot.say('help', newKey('other'))];
    } finally {
      code = await bot.stop();
    }
    for (const host of bot.internet.hosts()) contacted.add(host);
  }, 60_000);

  it('answers Teams as itself, and nobody else', () => {
    expect(statuses).toEqual([200, 200, 401]);
    const replies = bot.internet.to('smba.trafficmanager.net');
    // Two answers; and afterwards who it is that wrote.
    expect(replies.length).toBeGreaterThanOrEqual(2);
    for (const { authorization } of replies) expect(authorization).toBe(`Bearer ${botToken}`);
  });

  it('contacts no host that docs/operate.md does not list', () => {
    expect(bot.internet.hosts().filter((host) => !listed().includes(host))).toEqual([]);
    expect(bot.said().filter((line) => line.includes('contacted'))).toEqual([]);
  });

  it('says nothing but lines of its log, and ends when it is told to', () => {
    for (const line of bot.said()) expect(JSON.parse(line)).toEqual(expect.objectContaining({ level: expect.any(Number) }));
    expect(code).toBe(0);
  });

  it('proves itself as it is registered', () => {
    const form = tokenForm(bot.internet.to('login.microsoftonline.com'));
    if (name === 'a managed identity') {
      const [first] = bot.internet.to('169.254.169.254').filter(({ path }) => path.includes('resource='));
      expect(new URLSearchParams(first?.path.split('?')[1]).get('client_id')).toBe(appId);
      return;
    }
    expect([form.get('client_id'), form.get('grant_type')]).toEqual([appId, 'client_credentials']);
    if (name === 'a client secret') return expect(form.get('client_secret')).toBe('the client secret');
    const assertion = readAssertion(form.get('client_assertion') ?? '', certificate.privateKey);
    expect(assertion?.header).toMatchObject({ x5t: Buffer.from(thumbprint, 'hex').toString('base64url') });
    expect(assertion?.claims).toMatchObject({ iss: appId, sub: appId });
  });
});

describe('docs/operate.md', () => {
  it('lists no host that the bot does not contact', () => {
    expect(listed()).toEqual([...contacted].sort());
  });
});
