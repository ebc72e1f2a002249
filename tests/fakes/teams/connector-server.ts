import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { carryOut } from './connector.ts';
import type { FaultList } from './fault-list.ts';
import type { Exchange } from './faults.ts';
import { parseJson } from './json.ts';
import { type Entry, entryFor } from './ledger.ts';
import { type Reply, reasonOf, refused } from './reply.ts';
import type { World } from './world.ts';

/** A region in the path, as in Teams' own service URLs. */
const REGION = '/uk';

/** Listens on a free port of this machine only; answers the service URL. */
export const listen = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    // An idle connection that is closed just as the bot uses it again would look like a fault.
    server.keepAliveTimeout = 0;
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : address}${REGION}/`);
    });
  });

/** Answers the bot's requests, each written in the ledger as it comes. */
export const serve = (server: Server, world: World, ledger: Entry[], faults: FaultList): void => {
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const handled = async (): Promise<void> => {
      const entry = await readEntry(request);
      ledger.push(entry);
      const exchange = exchangeOf(world, entry, response);
      const fault = faults.strike(entry);
      await (fault ? fault(exchange) : exchange.answer(exchange.carryOut()));
    };
    handled().catch((thrown: unknown) => answer(response, refused(500, 'FakeTeams', reasonOf(thrown))));
  });
};

const readEntry = async (request: IncomingMessage): Promise<Entry> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const raw = Buffer.concat(chunks).toString('utf8');
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://teams');
  const path = pathname.replace(REGION, '').replace(/^\/+/, '/');
  return entryFor(request.method ?? '', path, searchParams, parseJson(raw), raw.length);
};

const exchangeOf = (world: World, entry: Entry, response: ServerResponse): Exchange => {
  let reply: Reply | undefined;
  return {
    entry,
    carryOut() {
      reply ??= carryOut(world, entry);
      entry.delivered = reply.status < 300;
      return reply;
    },
    answer(given) {
      entry.status = given.status;
      answer(response, given);
    },
    hangUp: () => void response.socket?.resetAndDestroy(),
  };
};

const answer = (response: ServerResponse, { status, headers, body }: Reply): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};
