import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { leak } from '../../teams/forging.ts';
import { appId, appTenant, claims, signed, signedWithPublic, unsigned } from './keys.ts';
import { keys, withDoor } from './with-door.ts';

const here = withDoor();
const elsewhere = 'd0000000-0000-4000-8000-0000000000d1';

const usual = (more: object = {}, when = {}) => claims(here.serviceUrl(), more, when);
const without = (name: string): object => {
  const { [name]: _, ...rest } = usual();
  return rest;
};
const tampered = (token: string): string => {
  const [head, , signature] = token.split('.');
  const body = Buffer.from(JSON.stringify(usual({ exp: 9_999_999_999 }))).toString('base64url');
  return `${head}.${body}.${signature}`;
};

/** What the Emulator, an app of a tenant's, or another bot would get from Entra. */
const entra = (tenant: string, more: object = {}) =>
  usual({ iss: `https://sts.windows.net/${tenant}/`, tid: tenant, ver: '1.0', appid: appId, ...more });

/** What the SDK adds every tenant to that a token names, before it looks at the signature. */
const issuersOfTheEmulator = (): unknown => {
  const sdk: { ToBotFromBotOrEmulatorTokenValidationParameters: { issuer: string[] } } = createRequire(
    createRequire(import.meta.url).resolve('botbuilder'),
  )('botframework-connector');
  return sdk.ToBotFromBotOrEmulatorTokenValidationParameters.issuer;
};

const forgeries: [string, () => string | undefined][] = [
  ['no token', () => undefined],
  ['an empty token', () => ''],
  ['what is no token', () => 'internal'],
  ['three parts that are none', () => 'a.b.c'],
  ['one that has expired', () => signed(usual({}, { from: -7200, to: -600 }), keys.teams)],
  ['one that is not yet valid', () => signed(usual({}, { from: 600 }), keys.teams)],
  ['one that never expires', () => signed(without('exp'), keys.teams)],
  ['one of another issuer', () => signed(usual({ iss: 'https://api.botframework.example' }), keys.teams)],
  ['one of no issuer', () => signed(without('iss'), keys.teams)],
  ['one for another bot', () => signed(usual({ aud: elsewhere }), keys.teams)],
  ['one for several bots', () => signed(usual({ aud: [appId, elsewhere] }), keys.teams)],
  ['one for no bot', () => signed(without('aud'), keys.teams)],
  ['one whose signature is of another key', () => signed(usual(), { ...keys.unpublished, kid: 'teams' })],
  ['one signed with a key that is not published', () => signed(usual(), keys.unpublished)],
  ['one that names no key', () => signed(usual(), keys.teams, { kid: undefined })],
  ['one changed after it was signed', () => tampered(here.token())],
  ['one without its signature', () => here.token().replace(/[^.]+$/, '')],
  ['one of the algorithm none', () => unsigned(usual(), 'teams')],
  ['one of the algorithm none that keeps a signature', () => signed(usual(), keys.teams, { alg: 'none' })],
  ['one of HS256 with the public key as its secret', () => signedWithPublic(usual(), keys.teams)],
  ['one whose key is for another channel', () => signed(usual(), keys.webchat)],
  ['one for another serviceUrl', () => here.token({ serviceurl: 'https://smba.trafficmanager.net/uk/' })],
  ['one for no serviceUrl', () => signed(without('serviceurl'), keys.teams)],
  ['one of the Emulator, of version 1', () => signed(entra('d6d49420-f39b-4df7-a1dc-d59a935871db'), keys.teams)],
  [
    'one of the Emulator, of version 2',
    () =>
      signed(
        usual({
          iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
          ver: '2.0',
          azp: appId,
        }),
        keys.teams,
      ),
  ],
  ['one that the bot’s own tenant gave to the bot itself', () => signed(entra(appTenant), keys.teams)],
  ['one of another bot, as to a skill', () => signed(entra(appTenant, { appid: elsewhere }), keys.teams)],
  ['one that names a tenant which is not the bot’s', () => here.token({ tid: elsewhere })],
];

describe('a caller whose token is not one of Teams for this bot', () => {
  it.each(forgeries)('gets 401 for %s, and nothing is done', async (_, forge) => {
    const { status, text } = await here.post(here.activity(), forge());
    expect(status).toBe(401);
    expect(JSON.parse(text)).toEqual({ code: 'Unauthorized', message: expect.stringMatching(/^Expected a token/) });
    expect(text).not.toMatch(leak);
    expect(here.work()).toBe(0);
  });

  it.each(['Basic', 'bearer', 'Bearer  ', ''])('gets 401 for a good token that comes as "%s"', async (scheme) => {
    const { status } = await here.post(here.activity(), undefined, { authorization: `${scheme} ${here.token()}` });
    expect([status, here.work()]).toEqual([401, 0]);
  });

  it('gets 401 for a second use of a good token with another serviceUrl in the activity', async () => {
    const { status } = await here.post(here.activity({ serviceUrl: `${here.serviceUrl()}/` }), here.token());
    expect([status, here.work()]).toEqual([401, 0]);
  });

  it.each([
    ['no activity', '{}'],
    ['no JSON', '{"type":'],
    ['a megabyte', 'x'.repeat(1024 * 1024)],
    ['the AseChannel', JSON.stringify({ channelId: 'AseChannel' })],
    ['a skill of the Emulator', JSON.stringify({ channelId: 'emulator', recipient: { role: 'skill' } })],
  ])('gets 401 before anything is made of its body: %s', async (_, body) => {
    for (const token of [undefined, signed(entra(appTenant), keys.teams)])
      expect((await here.post(body, token)).status).toBe(401);
    expect(here.work()).toBe(0);
  });

  it('gets 401 for a body of another kind, before that is judged', async () => {
    expect((await here.post('<a/>', undefined, { 'content-type': 'application/xml' })).status).toBe(401);
  });

  it('never makes the bot fetch the keys of anybody else, nor keep what a token says', async () => {
    for (let n = 0; n < 50; n++) await here.post(here.activity(), here.token({ tid: `${n}`.padStart(36, '0') }));
    expect(here.keyHost().fetched()).toBeLessThanOrEqual(1);
    expect(String(issuersOfTheEmulator())).not.toContain('00000000000000000000');
  });
});

describe('Teams', () => {
  it('is let in by its token, and the work is done', async () => {
    const { status } = await here.post(here.activity(), here.token());
    expect(status).toBe(200);
    expect(here.work()).toBeGreaterThan(0);
  });

  it.each([
    ['a token that names the bot’s own tenant', () => here.token({ tid: appTenant })],
    ['a clock that is four minutes behind', () => signed(usual({}, { from: -7200, to: -240 }), keys.teams)],
    ['a clock that is four minutes ahead', () => signed(usual({}, { from: 240 }), keys.teams)],
  ])('is let in with %s', async (_, token) => {
    expect((await here.post(here.activity(), token())).status).toBe(200);
  });

  it('is told in our own words what is wrong with a body', async () => {
    const { status, text } = await here.post('{}', here.token());
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ code: 'BadActivity' });
    expect(text).not.toMatch(leak);
  });
});
