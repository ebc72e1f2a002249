import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { z } from 'zod/v4';
import { carryOut } from './connector.ts';
import type { FaultList } from './fault-list.ts';
import type { Exchange } from './faults.ts';
import { parseJson } from './json.ts';
import { type Entry, entryFor } from './ledger.ts';
import type { Gauge } from './limits.ts';
import { type Reply, reasonOf, refused } from './reply.ts';
import { chatOf, type World } from './world.ts';

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

interface Serving {
  ledger: Entry[];
  faults: FaultList;
  gauge: Gauge;
  /** Refuses what is one too many, as Teams does. */
  strict: boolean;
}

const tooMany: Reply = { ...refused(429, 'Throttled', 'Too many requests'), headers: { 'retry-after': '1' } };

/** Answers the bot's requests, each written in the ledger as it comes. */
export const serve = (server: Server, world: World, { ledger, faults, gauge, strict }: Serving): void => {
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const handled = async (): Promise<void> => {
      const entry = await readEntry(request);
      ledger.push(entry);
      Object.assign(entry, whereOf(world, entry));
      entry.excess = gauge(entry);
      const exchange = exchangeOf(world, entry, response);
      if (strict && entry.excess !== undefined) return exchange.answer(tooMany);
      const fault = faults.strike(entry);
      await (fault ? fault(exchange) : exchange.answer(exchange.carryOut()));
    };
    handled().catch((thrown: unknown) => answer(response, refused(500, 'FakeTeams', reasonOf(thrown))));
  });
};

const opening = z.looseObject({
  tenantId: z.string().optional(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).optional() }).optional(),
});

/** Whose limits it counts for. Opening names a channel in its body, and for a personal chat no conversation yet. */
const whereOf = (world: World, { conversation, body }: Entry): Pick<Entry, 'tenant' | 'place'> => {
  const opened = opening.safeParse(body).data;
  const chat = chatOf(world, conversation || (opened?.channelData?.channel?.id ?? ''));
  return { tenant: chat?.tenant ?? opened?.tenantId ?? '', place: chat?.id ?? '' };
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
