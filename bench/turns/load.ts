import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';

/** What came of a run. */
export interface Run {
  turns: number;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

export interface Teams {
  serviceUrl: string;
  /** Cards and texts that have arrived. */
  received: () => number;
  /** The last card shown to each conversation, for presses. */
  lastCard: Map<string, unknown>;
  close(): void;
}

const bodyOf = async (message: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

/** The other side, as quick as it can be: takes what the bot sends and counts it. */
export const startTeams = async (): Promise<Teams> => {
  let received = 0;
  const lastCard = new Map<string, unknown>();
  const server = createServer(async (message, response) => {
    const body = JSON.parse((await bodyOf(message)) || '{}');
    // What the bot asks, such as who somebody is, is no message, nor is that it is typing, which a slow turn says.
    if (message.method === 'POST' && body.type !== 'typing') received++;
    const conversation = decodeURIComponent(/conversations\/([^/]+)/.exec(message.url ?? '')?.[1] ?? '');
    if (body.attachments?.[0]) lastCard.set(conversation, body.attachments[0].content);
    response.setHeader('content-type', 'application/json');
    response.end(`{"id":"${received}"}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: () => received,
    lastCard,
    close: () => server.close(),
  };
};

/** In turn, and given up in time, so that none stands idle until the other side closes it just when it is wanted. */
const agent = new Agent({ keepAlive: true, maxSockets: 256, scheduling: 'fifo', timeout: 2_000 });

export const post = (url: string, activity: object): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const payload = JSON.stringify(activity);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) };
    const call = request(url, { method: 'POST', agent, headers }, async (answer) => {
      resolve({ status: answer.statusCode ?? 0, body: await bodyOf(answer) });
    });
    call.on('error', reject);
    call.end(payload);
  });

let ids = 0;

/** An activity as Teams sends it, from the person of this number. */
export const activity = (teams: Teams, person: number, more: object): object => ({
  id: `a${++ids}`,
  channelId: 'msteams',
  serviceUrl: teams.serviceUrl,
  timestamp: '2026-07-01T09:00:00.000Z',
  from: { id: `29:${person}`, name: 'Somebody', aadObjectId: `00000000-0000-0000-0000-${String(person).padStart(12, '0')}` },
  recipient: { id: '28:bot', name: 'Signpost' },
  conversation: { id: `a:${person}`, conversationType: 'personal', tenantId: 't' },
  channelData: { tenant: { id: 't' } },
  ...more,
});

/** Lets `people` act side by side, each one turn after another, and measures every turn. */
export const drive = async (
  people: number,
  each: (person: number, measured: (turn: () => Promise<void>) => Promise<void>) => Promise<void>,
): Promise<Run> => {
  const times: number[] = [];
  const measured = async (turn: () => Promise<void>) => {
    const before = performance.now();
    await turn();
    times.push(performance.now() - before);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: people }, (_, person) => each(person, measured)));
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { turns: times.length, perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) };
};
