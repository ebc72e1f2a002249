import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { servePosts } from '../../../src/http/posts.ts';
import { httpServer } from '../../../src/http/server.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let moved: unknown[];
let port: number;
let stop: () => Promise<void>;

beforeEach(async () => {
  const moves: unknown[] = [];
  moved = moves;
  const server = httpServer({ isReady: () => true, log: silent });
  servePosts(server, {
    '/sandbox/clock': async (body) => {
      moves.push(body);
      return {};
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  port = (server.address() as AddressInfo).port;
  stop = () => new Promise((resolve) => server.close(() => resolve()));
});
afterEach(() => stop());

const post = (headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const all = { 'content-type': 'application/json', ...headers };
    const posted = request(
      { port, host: '127.0.0.1', path: '/sandbox/clock', method: 'POST', headers: all, agent: false },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode));
      },
    );
    posted.on('error', reject);
    posted.end('{"advance":"P1D"}');
  });

describe('the clock of the sandbox', () => {
  it.each([
    ['through a proxy', { 'x-forwarded-for': '203.0.113.7' }],
    ['by another name', { host: 'signpost.example.org' }],
    ['from a page in a browser, by a name that leads here', { host: 'rebound.example' }],
  ])('is not moved by somebody who asks %s', async (_, headers) => {
    expect(await post(headers)).toBe(403);
    expect(moved).toEqual([]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is not moved by a form on a page, which a browser sends without asking: %s',
    async (type) => {
      expect(await post({ 'content-type': type })).toBe(415);
      expect(moved).toEqual([]);
    },
  );

  it('is moved by somebody on this machine', async () => {
    expect(await post({})).toBe(200);
    expect(moved).toEqual([{ advance: 'P1D' }]);
  });
});
