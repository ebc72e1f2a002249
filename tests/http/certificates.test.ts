import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Verified } from '../../src/evaluation/index.ts';
import { serveCertificates } from '../../src/http/certificates.ts';
import { httpServer } from '../../src/http/server.ts';
import type { Log } from '../../src/log.ts';

const number = 'SP-7K2M-9QXW-9';
const known: Verified = { number, valid: true, partnership: 'R&D <Somerset>', course: 'Think "family" <now>', day: '2026-07-14' };

describe('GET /files/certificates/<number>', () => {
  let url: string;
  let answer: Verified | undefined;
  let sought: string[];
  let log: string[];
  let elapsed: number;
  let stop: () => Promise<void>;

  beforeEach(async () => {
    answer = known;
    [sought, log, elapsed] = [[], [], 0];
    const write = (ids: object, what: string) => void log.push(JSON.stringify({ ...ids, what }));
    const logged: Log = { info: write, warn: write, error: write };
    const server = httpServer({ isReady: () => true, log: logged });
    const verify = async (one: string) => {
      sought.push(one);
      return answer;
    };
    serveCertificates(server, { verify, log: logged, elapsed: () => elapsed });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/files/certificates/`;
    stop = () => new Promise((resolve) => server.close(() => resolve()));
  });
  afterEach(() => stop());

  const get = async (path: string) => {
    const response = await fetch(`${url}${path}`);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it('says that a certificate is valid, and of what', async () => {
    const { status, text } = await get(number);
    expect(status).toBe(200);
    expect(text).toContain('<h1>This certificate is valid</h1>');
    for (const said of [number, 'Tuesday 14 July 2026', 'Think &#34;family&#34; &#60;now&#62;', 'R&#38;D &#60;Somerset&#62;'])
      expect(text).toContain(said);
  });

  it('says that one is not valid any more', async () => {
    answer = { ...known, valid: false };
    const { status, text } = await get(number);
    expect([status, /<h1>(.*)<\/h1>/.exec(text)?.[1]]).toEqual([200, 'This certificate is not valid any more']);
  });

  it('tells a number that was never given from a slip of the pen', async () => {
    answer = undefined;
    const unknown = await get(number);
    const slip = await get('SP-7K2M-9QXW-8');
    expect([unknown.status, slip.status]).toEqual([404, 404]);
    expect(unknown.text).toContain('No certificate has this number');
    expect(slip.text).toContain('not the number of a certificate');
    expect(sought).toEqual([number]);
  });

  it.each(['sp%207k2m%209qxw%209', 'sp-7k2m9qxw9', '7K2M-9QXW-9'])('is forgiving of how it is written: %s', async (written) => {
    expect((await get(written)).status).toBe(200);
    expect(sought).toEqual([number]);
  });

  it.each(['%3Cscript%3E', 'x'.repeat(5_000), '%E2%80%AE', `${number}%00`])('takes nothing else: %s', async (written) => {
    const { status, text } = await get(written);
    expect([status, sought]).toEqual([404, []]);
    expect(text).not.toContain('<script');
  });

  it('is kept by nobody in between, found by no search engine, and loads nothing', async () => {
    for (const path of [number, 'nothing'])
      expect(Object.fromEntries((await get(path)).headers)).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'/),
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex',
      });
  });

  it('is in the log, without the numbers, when many are tried within a minute that there are none of', async () => {
    answer = undefined;
    for (let i = 0; i < 19; i++) await get(number);
    expect(log).toEqual([]);
    elapsed = 61_000;
    for (let i = 0; i < 25; i++) await get(i % 2 ? number : 'nothing');
    expect(log.map((line) => JSON.parse(line))).toEqual([expect.objectContaining({ code: 'unknown-certificates', count: 20 })]);
    expect(log.join()).not.toContain('7K2M');
  });
});
