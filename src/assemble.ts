import type { AddressInfo } from 'node:net';
import { type Buttons, loadTemplates } from './cards/index.ts';
import type { Clock } from './clock.ts';
import { enquiries } from './enquiry/index.ts';
import { httpServer } from './http/server.ts';
import type { Log } from './log.ts';
import type { Framework } from './pathway/index.ts';
import { accounts, conversations, persons } from './people/index.ts';
import type { AnyCollection, Store } from './store/index.ts';
import { application, type Bench, type Credentials, type Partnership, readEnvelope, teamsAdapter } from './teams/index.ts';

/** Every collection there is. Export, erasure and retention walk these declarations. */
export const collections: readonly AnyCollection[] = [persons, accounts, conversations, enquiries];

export interface Parts {
  store: Store;
  clock: Clock;
  log: Log;
  frameworks: ReadonlyMap<string, Framework>;
  partnershipOf: (tenant: string) => Partnership | undefined;
  credentials: Credentials;
  buttons: Buttons;
}

export interface Bot {
  /** The port it listens on. */
  port: number;
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
  };
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
    isReady: () => true,
    log: parts.log,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(listen.port, listen.host, () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await parts.store.close();
    },
  };
};
