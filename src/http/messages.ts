import type { Next, Request, Response, Server } from 'restify';
import type { Answer, Door, Outcome } from '../teams/index.ts';
import { jsonBody } from './body.ts';

export interface Messages {
  door: Door;
  /** Called once for each request, whatever became of it; `milliseconds` of its turn, where there was one. */
  seen: (outcome: Outcome, milliseconds?: number) => void;
  /** Milliseconds of elapsed time. */
  elapsed: () => number;
}

type Take = Exclude<Awaited<ReturnType<Door['admit']>>, Answer>;

const answer = (response: Response, { status, body }: Answer): void => {
  if (body !== undefined) return void response.send(status, body);
  response.status(status);
  response.end();
};

/** Serves `POST /api/messages`: who is calling first, and only of a caller who is proven what they say. */
export const serveMessages = (server: Server, { door, seen, elapsed }: Messages): void => {
  const admitted = new WeakMap<Request, Take>();
  const ends = new WeakMap<Request, Parameters<Messages['seen']>>();

  const admit = (request: Request, response: Response, next: Next): void => {
    // Where nothing else becomes known of it, its body could not be read.
    response.once('close', () => seen(...(ends.get(request) ?? ['malformed'])));
    door.admit(request.headers.authorization).then((way) => {
      if (typeof way === 'function') {
        admitted.set(request, way);
        return next();
      }
      ends.set(request, [way.outcome]);
      answer(response, way);
      return next(false);
    }, next);
  };

  const take = async (request: Request, response: Response): Promise<void> => {
    const began = elapsed();
    const taken = await admitted.get(request)?.(request.body);
    if (!taken) return;
    ends.set(request, taken.outcome === 'taken' ? [taken.outcome, elapsed() - began] : [taken.outcome]);
    answer(response, taken);
  };

  server.post('/api/messages', admit, jsonBody, take);
};
