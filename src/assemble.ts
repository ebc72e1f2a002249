import type { AddressInfo } from 'node:net';
import { type Buttons, loadTemplates } from './cards/index.ts';
import type { Clock } from './clock.ts';
import { httpServer, type Posts } from './http/server.ts';
import type { Log } from './log.ts';
import { drawUnreachable, pacer, type Sender, startSender } from './outbox/index.ts';
import type { Framework } from './pathway/index.ts';
import type { Store } from './store/index.ts';
import {
  application,
  type Bench,
  type Credentials,
  type Partnership,
  readEnvelope,
  teamsAdapter,
  teamsMessenger,
} from './teams/index.ts';

export { collections } from './collections.ts';

export interface Parts {
  store: Store;
  clock: Clock;
  log: Log;
  frameworks: ReadonlyMap<string, Framework>;
  /** All whose people are served. */
  partnerships: readonly Partnership[];
  partnershipOf: (tenant: string) => Partnership | undefined;
  /** Messages a second to one tenant, at most. */
  sendRate: number;
  credentials: Credentials;
  buttons: Buttons;
  /** What only the sandbox has: the calendar moved by a request and by the chat command. */
  sandbox?: { posts: Posts; moveClock: NonNullable<Bench['moveClock']> };
}

export interface Bot {
  /** The port it listens on. */
  port: number;
  /** What is due, and when it is done. */
  outbox: Pick<Sender, 'nextDue' | 'settled' | 'wake'>;
  /** Takes no more requests, lets those under way finish, and closes the store. */
  close(): Promise<void>;
}

/** The whole bot on one port (0 for any free one): the real adapter, the real application, over HTTP. */
export const assemble = async (parts: Parts, listen: { host: string; port: number }): Promise<Bot> => {
  loadTemplates();
  const adapter = teamsAdapter(parts.credentials, parts.log);
  const bench: Bench = {
    store: parts.store,
    clock: parts.clock,
    frameworks: parts.frameworks,
    partnershipOf: parts.partnershipOf,
    ...(parts.sandbox && { moveClock: parts.sandbox.moveClock }),
  };
  let sender: Sender | undefined;
  const app = application(adapter, bench, parts.buttons);
  const server = httpServer({
    receive: (request, response) =>
      adapter.process(
        { body: request.body, headers: request.headers, method: request.method ?? 'POST' },
        response,
        async (context) => void (await app.run(context)),
      ),
    problemWith: (body) => {
      const read = readEnvelope(body);
      return 'problem' in read ? read.problem : undefined;
    },
    isReady: () => parts.store.status().ready && sender?.isAlive() === true,
    ...(parts.sandbox && { posts: parts.sandbox.posts }),
    log: parts.log,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(listen.port, listen.host, () => resolve());
  });
  const outbox = startSender({
    store: parts.store,
    clock: parts.clock,
    log: parts.log,
    messenger: teamsMessenger(parts.credentials, parts.log),
    pacer: pacer(parts.sendRate),
    buttons: parts.buttons,
    drawers: { unreachable: drawUnreachable },
    whose: parts.partnerships.map(({ id, officers = [] }) => ({ partition: id, officers })),
    random: Math.random,
  });
  sender = outbox;
  return {
    port: (server.address() as AddressInfo).port,
    outbox,
    close: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await outbox.close();
      await parts.store.close();
    },
  };
};
