import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSettings } from '../../../src/config.ts';
import { folderWith, least, partnership, refusal, settingsFile } from '../../config/given.ts';
import { startProduction } from './production.ts';

const cwd = folderWith(settingsFile());
const refused = (env: Record<string, string | undefined>, where = cwd) =>
  refusal(() => readSettings({ env: { ...least, ...env }, cwd: where }));

describe('production does not start', () => {
  it.each([
    ['no app id', { MicrosoftAppId: undefined }, /^MicrosoftAppId is missing: /],
    ['an empty app id, which would let everybody in', { MicrosoftAppId: ' ' }, /^MicrosoftAppId is missing: /],
    ['no type', { MicrosoftAppType: undefined }, /^MicrosoftAppType is missing: expected SingleTenant or UserAssignedMSI/],
    [
      'a mistyped type, which the SDK takes for MultiTenant',
      { MicrosoftAppType: 'SingelTenant' },
      /^MicrosoftAppType is wrong: /,
    ],
    ['the type MultiTenant', { MicrosoftAppType: 'MultiTenant' }, /^MicrosoftAppType is wrong: /],
    ['no tenant', { MicrosoftAppTenantId: undefined }, /^MicrosoftAppTenantId is missing: /],
    ['a tenant that is no id', { MicrosoftAppTenantId: 'common' }, /^MicrosoftAppTenantId is wrong: /],
    ['no secret', { MicrosoftAppPassword: undefined }, /^MicrosoftAppPassword is missing: /],
    ['no secret for links', { SIGNPOST_SECRET: undefined }, /^SIGNPOST_SECRET is missing: /],
    ['a secret for links that can be guessed', { SIGNPOST_SECRET: 'secret' }, /^SIGNPOST_SECRET is wrong: /],
    ['a public address without TLS', { PUBLIC_URL: 'http://signpost.example.org' }, /^PUBLIC_URL is wrong: /],
  ])('with %s', (_, env, expected) => {
    expect(refused(env)).toMatch(expected);
  });

  it.each([
    ['no tenants', { tenants: [] }, /tenants is wrong: expected at least one tenant id/],
    ['no list of tenants', { tenants: undefined }, /tenants is missing: /],
    ['every tenant', { tenants: ['*'] }, /tenants\[0\] is wrong: expected a tenant id/],
  ])('where a partnership names %s', (_, more, expected) => {
    expect(refused({}, folderWith(settingsFile(more)))).toMatch(expected);
  });

  it.each([['*'], ['*.trafficmanager.net'], ['https://smba.trafficmanager.net'], ['smba.trafficmanager.net/uk']])(
    'where the bot may answer at %s',
    (host) => {
      const where = folderWith({ 'signpost.config.json': { partnerships: [partnership], serviceUrls: [host] } });
      expect(refused({}, where)).toMatch(/serviceUrls\[0\] is wrong: expected a host name/);
    },
  );

  it('where something else listens already, and says so', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(startProduction({ ...least, PORT: String(port) })).rejects.toThrow(/ended with 2: .*HOST and PORT/);
  });

  it('and names everything that is missing at once', () => {
    const nothing = Object.fromEntries(Object.keys(least).map((name) => [name, undefined]));
    const said = refused(nothing, folderWith({}));
    for (const name of [...Object.keys(least), 'signpost.config.json']) expect(said).toContain(name);
  });
});
