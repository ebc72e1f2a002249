import restify, { type Next, type Request, type Response, type Server } from 'restify';
import { SignpostError } from '../errors.ts';
import type { Log } from '../log.ts';

/** Takes one activity; it has been parsed as JSON and holds an envelope. */
export type Receive = (request: Request, response: Response) => Promise<void>;

/** Further things that can be posted, by path: takes what was posted, gives the answer. An input error becomes a 400. */
export type Posts = Readonly<Record<string, (body: unknown) => Promise<object>>>;

export interface HttpOptions {
  receive: Receive;
  /** What is wrong with a body that is no activity; undefined when nothing is. */
  problemWith: (body: unknown) => string | undefined;
  /** Whether turns can be taken: the store can be written. */
  isReady: () => boolean;
  posts?: Posts;
  log: Log;
}

/** Teams sends at most about 100 KB; anything far beyond is not Teams. */
const largestBody = 256 * 1024;

const refuse = (response: Response, status: number, code: string, message: string) => response.send(status, { code, message });

/** Plain JSON only: of other bodies the parser would write uploads to the disk, and unpack whatever size comes out. */
const jsonOnly = (req: Request, res: Response, next: Next) => {
  const isPlain = (req.header('content-encoding') ?? 'identity') === 'identity';
  if (isPlain && req.getContentType() === 'application/json') return next();
  refuse(res, 415, 'UnsupportedMediaType', sentence(415));
  return next(false);
};

/** The web server: messages and health. Answers to a caller never hold an internal message. */
export const httpServer = ({ receive, problemWith, isReady, posts = {}, log }: HttpOptions): Server => {
  const server = restify.createServer({ name: 'signpost', strictNext: true });
  server.pre((_req: Request, res: Response, next: Next) => {
    res.setHeader('X-Content-Type-Options', 'nosniff');
    next();
  });
  const body = [jsonOnly, ...restify.plugins.bodyParser({ maxBodySize: largestBody, mapParams: false })];
  server.post('/api/messages', body, async (req: Request, res: Response) => {
    const problem = problemWith(req.body);
    if (problem === undefined) await receive(req, res);
    else refuse(res, 400, 'BadActivity', `Not an activity: ${problem}`);
  });
  for (const [path, take] of Object.entries(posts)) {
    server.post(path, body, async (req: Request, res: Response) => {
      try {
        res.send(200, await take(req.body));
      } catch (error) {
        if (!(error instanceof SignpostError) || error.family !== 'input') throw error;
        refuse(res, 400, error.code, error.message);
      }
    });
  }
  // What an async handler returns restify would log.
  server.get('/health/live', async (_req: Request, res: Response) => void res.send(200, { live: true }));
  server.get('/health/ready', async (_req: Request, res: Response) => void res.send(isReady() ? 200 : 503, { ready: isReady() }));
  server.on(
    'restifyError',
    (_req: Request, res: Response, error: { statusCode?: number; restCode?: string; name?: string }, done: () => void) => {
      const status = error.statusCode ?? 500;
      const code = status < 500 ? (error.restCode ?? 'BadRequest') : 'InternalError';
      if (status >= 500) log.error({ code: error.name ?? 'Error' }, 'request failed');
      if (!res.headersSent)
        refuse(
          res,
          status,
          code,
          status < 500 ? sentence(status) : 'Something went wrong on our side. Please try again in a minute.',
        );
      done();
    },
  );
  return server;
};

const sentence = (status: number): string => {
  if (status === 404) return 'There is nothing here. Activities go to POST /api/messages.';
  if (status === 405) return 'Activities are taken by POST.';
  if (status === 413) return `The body is larger than ${largestBody} bytes.`;
  if (status === 415) return 'Expected a body of application/json.';
  return 'The request cannot be read. Expected a body of JSON.';
};
