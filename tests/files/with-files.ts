import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect } from 'vitest';
import { type MovableClock, movableClock } from '../../src/clock.ts';
import { files, issue, type Produce, type Producers, take } from '../../src/files/index.ts';
import { serveFiles } from '../../src/http/files.ts';
import { httpServer } from '../../src/http/server.ts';
import type { Log } from '../../src/log.ts';
import { openJsonStore, type Store } from '../../src/store/index.ts';
import { temporaryFolder } from '../store/temporary.ts';

const partition = 'p-somerset-2020';

/** Two kinds of file, and one that can be made no more. */
const producers: Producers = new Map<string, Produce>([
  [
    'certificate',
    async (_tx, _partition, { person, about }) =>
      async () => ({ name: `certificate of\r\n"${about}".txt`, type: 'text/plain', body: `${person}: ${about}` }),
  ],
  [
    'list',
    async () => async () => ({
      name: 'list.csv',
      type: 'text/csv',
      body: (async function* () {
        yield 'one,';
        yield Buffer.from('two');
      })(),
    }),
  ],
  [
    'endless',
    async () => async () => ({
      name: 'endless.csv',
      type: 'text/csv',
      body: (async function* () {
        try {
          for (;;) yield 'a row\n'.repeat(10_000);
        } finally {
          ended++;
        }
      })(),
    }),
  ],
  ['erased', async () => undefined],
]);
let ended = 0;

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/** For each test a store and a server of files over HTTP, on a morning in July. */
export const withFiles = () => {
  let clock: MovableClock;
  let store: Store;
  let url: string;
  let log: string[];
  let stop: () => Promise<void>;

  beforeEach(async () => {
    const { folder, dispose } = await temporaryFolder();
    clock = movableClock(new Date('2026-07-01T09:00:00Z'));
    store = await openJsonStore(folder, [files], { watched: true, runTwice: () => true });
    log = [];
    const write = (ids: object, what: string) => void log.push(JSON.stringify({ ...ids, what }));
    const logged: Log = { info: write, warn: write, error: write };
    const server = httpServer({ isReady: () => true, log: logged });
    serveFiles(server, (token) => take({ store, clock, log: logged, secret: 'ours', producers }, token));
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    stop = async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await store.close();
      await dispose();
    };
  });
  afterEach(() => stop());

  return {
    get log() {
      return log;
    },
    pass: (milliseconds: number) => clock.moveTo(new Date(clock.now().getTime() + milliseconds)),
    /** The path of a new link. */
    issue: (kind = 'certificate', { secret = 'ours', person = 'ann' } = {}) =>
      store.transaction((tx) => issue({ secret, clock }, tx, partition, person, { kind, about: 'course-1' })),
    /** Hangs up in the middle of an endless file; resolves when no more of it is made. */
    async hangUp(): Promise<void> {
      const [before, hanging] = [ended, new AbortController()];
      const path = await this.issue('endless');
      const response = await fetch(`${url}${path}`, { signal: hanging.signal });
      await response.body?.getReader().read();
      hanging.abort();
      await expect.poll(() => ended).toBe(before + 1);
    },
    async get(path: string, init: RequestInit = {}): Promise<Answer> {
      const response = await fetch(`${url}${path}`, init);
      return { status: response.status, headers: response.headers, text: await response.text() };
    },
  };
};
