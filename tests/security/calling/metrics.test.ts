import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { withDoor } from './with-door.ts';

const here = withDoor();

/** As it comes over the wire: `fetch` would not send another's `Host`. */
const get = (headers: Record<string, string>, path = '/metrics'): Promise<{ status: number | undefined; text: string }> =>
  new Promise((resolve, reject) => {
    const asked = request(`${here.url()}${path}`, { headers, agent: false }, (response) => {
      let text = '';
      response.on('data', (piece) => {
        text += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
    asked.on('error', reject);
    asked.end();
  });

describe('the metrics', () => {
  it.each([
    ['through a proxy on this machine', { 'x-forwarded-for': '203.0.113.7' }],
    ['through another proxy on this machine', { forwarded: 'for=203.0.113.7' }],
    ['through a proxy that says only its own name', { via: '1.1 proxy' }],
    ['by the name that the world knows', { host: 'signpost.example.org' }],
    ['from a page in a browser, by a name that leads here', { host: 'rebound.example:3978' }],
    ['by a name that only begins like this machine’s', { host: '127.0.0.1.example' }],
  ])('are refused to somebody who asks %s', async (_, headers) => {
    const { status, text } = await get(headers);
    expect([status, JSON.parse(text).code]).toEqual([401, 'Unauthorized']);
    expect(text).not.toContain('signpost_');
  });

  it.each([
    ['another token', 'Bearer another'],
    ['the beginning of the token', 'Bearer the token'],
    ['the token and more', 'Bearer the token of the metrics.'],
    ['the token by itself', 'the token of the metrics'],
    ['nothing', 'Bearer '],
  ])('are refused to somebody from elsewhere with %s', async (_, authorization) => {
    expect((await get({ host: 'signpost.example.org', authorization })).status).toBe(401);
  });

  it('are refused to somebody with a good token of Teams', async () => {
    expect((await get({ host: 'signpost.example.org', authorization: `Bearer ${here.token()}` })).status).toBe(401);
  });

  it('are for whoever holds their token, and for this machine', async () => {
    const withToken = await get({ host: 'signpost.example.org', authorization: 'Bearer the token of the metrics' });
    expect([withToken.status, withToken.text]).toEqual([200, expect.stringContaining('signpost_store_ready 1')]);
    expect((await get({})).status).toBe(200);
    expect((await get({ host: `localhost:${new URL(here.url()).port}` })).status).toBe(200);
  });

  it('hold nothing that anybody sent', async () => {
    await here.post(here.activity({ channelId: 'zebra' }), here.token());
    await here.post(here.activity({ channelData: { tenant: { id: 'zebra' } } }), here.token());
    await here.post(here.activity({ action: 'remove', from: { id: 'zebra', name: 'zebra' } }), here.token());
    expect((await get({})).text).not.toContain('zebra');
  });
});

describe('what only the sandbox has', () => {
  it.each(['/sandbox/clock', '/sandbox', '/sandbox/'])('is not there in production: %s', async (path) => {
    const response = await fetch(`${here.url()}${path}`, {
      method: 'POST',
      body: '{"advance":"P1D"}',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${here.token()}` },
    });
    expect(response.status).toBe(404);
  });
});
