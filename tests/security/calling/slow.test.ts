import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Messages, serveMessages } from '../../../src/http/messages.ts';
import { httpServer } from '../../../src/http/server.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let taken: unknown[];
let seen: Parameters<Messages['seen']>[];
/** Settles when the turn that has begun is to end. */
let turn: Promise<void>;
let now: number;
let admitted: number;
let connections: () => Promise<number>;
let port: number;
let stop: () => Promise<void>;

/** The web server as it is, but for how long it waits; it lets everybody in who says "Bearer teams". */
beforeEach(async () => {
  const [its, ends]: [typeof taken, typeof seen] = [[], []];
  taken = its;
  seen = ends;
  turn = Promise.resolve();
  [now, admitted] = [0, 0];
  const patience = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 };
  const server = httpServer({ isReady: () => true, log: silent, patience });
  serveMessages(server, {
    door: {
      async admit(authorization) {
        if (authorization !== 'Bearer teams')
          return { outcome: 'unproven', status: 401, body: { code: 'Unauthorized', message: 'no' } };
        admitted++;
        return async (body) => {
          its.push(body);
          await turn;
          return { outcome: 'taken', status: 200 };
        };
      },
    },
    seen: (...end) => void ends.push(end),
    elapsed: () => now,
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  port = (server.address() as AddressInfo).port;
  connections = () => new Promise((resolve) => server.server.getConnections((_, count) => resolve(count)));
  stop = () => new Promise((resolve) => server.close(() => resolve()));
});
afterEach(() => stop());

/** What comes back until the server hangs up. */
const answered = async (socket: Socket): Promise<string> => {
  let text = '';
  socket.on('data', (piece) => {
    text += piece;
  });
  // A reset, where it hung up on what it did not want to read, is an end too.
  await new Promise<void>((resolve) => socket.once('error', () => resolve()).once('close', () => resolve()));
  return text;
};

const open = (text: string): Socket =>
  connect(port, '127.0.0.1')
    .setNoDelay()
    .on('connect', function (this: Socket) {
      this.write(text);
    });

const head = (more: string[], authorization = 'Bearer teams') =>
  [
    'POST /api/messages HTTP/1.1',
    'Host: here',
    `Authorization: ${authorization}`,
    'Content-Type: application/json',
    ...more,
    '',
    '',
  ].join('\r\n');

describe('a caller who takes their time', () => {
  it('over the headers is cut off, and nothing is taken', async () => {
    expect(await answered(open('POST /api/messages HTTP/1.1\r\nHost: here\r\nX-Slow: '))).toMatch(/^HTTP\/1\.1 408 /);
    expect(taken).toEqual([]);
  });

  it('and says nothing at all is cut off', async () => {
    expect(await answered(open(''))).toMatch(/^$|^HTTP\/1\.1 408 /);
  });

  it('over the body is cut off, and nothing of it is taken', async () => {
    const text = await answered(open(`${head(['Content-Length: 100'])}{"type":`));
    expect(text).toMatch(/^$|^HTTP\/1\.1 (400|408) /);
    expect(taken).toEqual([]);
  });

  it('over the body, drip by drip, is cut off all the same', async () => {
    const socket = open(head(['Content-Length: 100000']));
    const drip = setInterval(() => socket.write(' '), 10);
    await answered(socket);
    clearInterval(drip);
    expect(taken).toEqual([]);
  });

  it('over a body that nobody lets in is refused before it has come', async () => {
    const socket = open(head(['Content-Length: 100'], 'Bearer nobody'));
    const [first] = await once(socket, 'data');
    expect(String(first)).toMatch(/^HTTP\/1\.1 401 /);
    await answered(socket);
    expect(taken).toEqual([]);
    expect(seen).toEqual([['unproven']]);
  });
});

describe('a caller who sends too much', () => {
  const soon = (text: string) => answered(open(text));

  it.each([
    ['one header of 20 KB', [`X-Long: ${'x'.repeat(20_000)}`]],
    ['a thousand headers', Array.from({ length: 1000 }, (_, n) => `X-${n}: ${'x'.repeat(20)}`)],
  ])('in the headers is refused: %s', async (_, headers) => {
    expect(await soon(head([...headers, 'Content-Length: 2']))).toMatch(/^HTTP\/1\.1 431 /);
    expect(taken).toEqual([]);
  });

  it('in the address is refused', async () => {
    expect(await soon(`GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: here\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it.each([
    ['said beforehand', 'Content-Length: 1000000', 'x'.repeat(300_000)],
    ['in chunks', 'Transfer-Encoding: chunked', `493e0\r\n${'x'.repeat(300_000)}\r\n0\r\n\r\n`],
  ])('in the body is refused, %s', async (_, length, body) => {
    expect(await soon(head([length, 'Connection: close']) + body)).toMatch(/^HTTP\/1\.1 413 /);
    expect(taken).toEqual([]);
  });

  it.each([
    ['two lengths', ['Content-Length: 2', 'Content-Length: 3']],
    ['a length and chunks', ['Content-Length: 2', 'Transfer-Encoding: chunked']],
    ['a length below nothing', ['Content-Length: -1']],
  ])('of lengths, so that two readers would read two things, is refused: %s', async (_, lengths) => {
    expect(await soon(`${head(lengths)}{}`)).toMatch(/^HTTP\/1\.1 400 /);
    expect(taken).toEqual([]);
  });
});

describe('a caller who does as Teams does', () => {
  it('is answered', async () => {
    const socket = open(`${head(['Content-Length: 2', 'Connection: close'])}{}`);
    expect(await answered(socket)).toMatch(/^HTTP\/1\.1 200 /);
    expect([taken, seen]).toEqual([[{}], [['taken', 0]]]);
  });
});

describe('a caller who hangs up', () => {
  const gone = async (socket: Socket) => {
    socket.destroy();
    await once(socket, 'close');
  };

  it('while their turn goes on is counted when it is over, with its time', async () => {
    let end = () => {};
    turn = new Promise((resolve) => {
      end = resolve;
    });
    const socket = open(`${head(['Content-Length: 2'])}{}`);
    await expect.poll(() => taken).toHaveLength(1);
    await gone(socket);
    await expect.poll(() => connections()).toBe(0);
    now = 15_000;
    end();
    await expect.poll(() => seen).toEqual([['taken', 15_000]]);
  });

  it('before the body has come is counted as one that could not be read', async () => {
    const socket = open(`${head(['Content-Length: 100'])}{"type":`);
    await expect.poll(() => admitted).toBe(1);
    await gone(socket);
    await expect.poll(() => seen).toEqual([['malformed']]);
    expect(taken).toEqual([]);
  });
});
