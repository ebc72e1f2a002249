import { describe, expect, it } from 'vitest';
import { leak } from '../../teams/forging.ts';
import { tenant, withDoor } from './with-door.ts';

const stranger = 'e0000000-0000-4000-8000-0000000000e1';

const refusedAs = (text: string): unknown => {
  expect(text).not.toMatch(leak);
  return JSON.parse(text).code;
};

describe('Teams itself', () => {
  const here = withDoor();

  it.each(['webchat', 'directline', 'emulator', 'MSTeams', 'msteams ', 'AseChannel', 'skill'])(
    'is refused for the channel "%s", before any state is read',
    async (channelId) => {
      const { status, text } = await here.post(here.activity({ channelId }), here.token());
      expect([status, refusedAs(text), here.work()]).toEqual([403, 'WrongChannel', 0]);
      expect(await here.metric('signpost_requests_total{outcome="wrong-channel"}')).toBe(1);
    },
  );

  it.each([
    ['another', { channelData: { tenant: { id: stranger } } }],
    [
      'another, whatever the conversation says',
      { channelData: { tenant: { id: stranger } }, conversation: { id: 'a:1', tenantId: tenant } },
    ],
    ['none', { channelData: {}, conversation: { id: 'a:1' } }],
    ['an empty one', { channelData: { tenant: { id: '' } } }],
    ['__proto__', { channelData: { tenant: { id: '__proto__' } } }],
  ])('is refused for the people of a tenant that is not named, %s: nothing is read, and nothing sent', async (_, more) => {
    for (const type of ['message', 'invoke', 'installationUpdate', 'conversationUpdate', 'event']) {
      const { status, text } = await here.post(here.activity({ type, text: 'help', ...more }), here.token());
      expect([status, refusedAs(text)]).toEqual([403, 'WrongTenant']);
    }
    expect(here.work()).toBe(0);
    expect(await here.metric('signpost_requests_total{outcome="wrong-tenant"}')).toBe(5);
  });

  it('is let in for a tenant that is named', async () => {
    expect((await here.post(here.activity(), here.token())).status).toBe(200);
    expect(await here.metric('signpost_requests_total{outcome="taken"}')).toBe(1);
  });
});

describe('a serviceUrl', () => {
  const here = withDoor({ serviceUrls: ['smba.trafficmanager.net'] });

  const at = (serviceUrl: string) => here.post(here.activity({ serviceUrl }), here.token({ serviceurl: serviceUrl }));

  it.each([
    'https://smba.example/uk/',
    'http://smba.trafficmanager.net/uk/',
    'https://smba.trafficmanager.net:8443/uk/',
    'https://smba.trafficmanager.net.example/uk/',
    'https://smba.trafficmanager.net@smba.example/uk/',
    'https://user@smba.trafficmanager.net/uk/',
    'https://example/smba.trafficmanager.net/',
    'https://smba.trafficmanager.net./uk/',
    'https://127.0.0.1/uk/',
    'http://localhost:3978/',
    'http://169.254.169.254/metadata/',
    'http://[::1]/',
    'file:///etc/passwd',
    '//smba.trafficmanager.net/uk/',
    'smba.trafficmanager.net',
  ])('that the bot may not answer at is refused: %s', async (serviceUrl) => {
    const { status, text } = await at(serviceUrl);
    expect([status, refusedAs(text), here.work()]).toEqual([403, 'WrongHost', 0]);
    expect(await here.metric('signpost_requests_total{outcome="wrong-host"}')).toBe(1);
  });

  it.each([
    'https://smba.trafficmanager.net/uk/',
    'https://SMBA.trafficmanager.net/teams',
    'https://smba.trafficmanager.net:443/',
  ])('of a named host is answered at, whatever its path: %s', async (serviceUrl) => {
    expect((await at(serviceUrl)).status).toBe(200);
  });
});
