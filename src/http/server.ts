import type { ServerOptions } from 'node:http';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import type { Log } from '../log.ts';
import { refuse, sentence } from './refuse.ts';

/** How long a caller may take, in milliseconds: to send the headers, and all of it; and how often that is looked at. */
export type Patience = Required<Pick<ServerOptions, 'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval'>>;

export interface HttpOptions {
  /** Whether turns can be taken: the store can be written. */
  isReady: () => boolean;
  log: Log;
  patience?: Patience;
}

/** Teams itself gives up after 15 seconds. */
const usual: Patience = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 5_000 };

/** The web server, with what it says of its health. Answers to a caller never hold an internal message. */
export const httpServer = ({ isReady, log, patience = usual }: HttpOptions): Server => {
  const server = restify.createServer({ name: 'signpost', strictNext: true });
  // restify gives Node's server no options; these are read when it starts to listen. More than 16 KB of headers it refuses itself.
  Object.assign(server.server, patience);
  server.pre((_req: Request, res: Response, next: Next) => {
    res.setHeader('X-Content-Type-Options', 'nosniff');
    next();
  });
  // What an async handler returns restify would log.
  server.get('/health/live', async (_req: Request, res: Response) => void res.send(200, { live: true }));
  server.get('/health/ready', async (_req: Request, res: Response) => {
    const ready = isReady();
    res.send(ready ? 200 : 503, { ready });
  });
  server.on(
    'restifyError',
    (_req: Request, res: Response, error: { statusCode?: number; restCode?: string; name?: string }, done: () => void) => {
      const status = error.statusCode ?? 500;
      const code = status < 500 ? (error.restCode ?? 'BadRequest') : 'InternalError';
      if (status >= 500) log.error({ code: error.name ?? 'Error' }, 'request failed');
      if (!res.headersSent) refuse(res, status, code, sentence(status));
      done();
    },
  );
  return server;
};
