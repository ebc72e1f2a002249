import { createServer } from 'node:http';
import { listen } from '../../fakes/teams/connector-server.ts';

/** A Teams that takes whatever it is sent, looks at it, and forgets it. */
export interface Sink {
  readonly serviceUrl: string;
  readonly received: () => number;
  stop(): Promise<void>;
}

/** Starts one; `look` sees each request of the bot's, its path decoded. */
export const startSink = async (look: (path: string, body: string) => void): Promise<Sink> => {
  let received = 0;
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(Buffer.from(piece));
    look(decodeURIComponent(request.url ?? ''), Buffer.concat(pieces).toString('utf8'));
    received++;
    response.writeHead(201, { 'content-type': 'application/json' }).end(`{"id":"1${received}"}`);
  });
  const serviceUrl = await listen(server);
  return {
    serviceUrl,
    received: () => received,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
