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
  /** Whose turn has still to begin. */
  const admitted = new WeakMap<Request, Take>();

  const admit = (request: Request, response: Response, next: Next): void => {
    door.admit(request.headers.authorization).then((way) => {
      if (typeof way === 'function') {
        admitted.set(request, way);
        // What ends before its turn begins had a body that could not be read.
        response.once('close', () => {
          if (admitted.delete(request)) seen('malformed');
        });
        return next();
      }
      seen(way.outcome);
      answer(response, way);
      return next(false);
    }, next);
  };

  const take = async (request: Request, response: Response): Promise<void> => {
    const way = admitted.get(request);
    if (!way) return;
    admitted.delete(request);
    const began = elapsed();
    const taken = await way(request.body);
    // Also for a caller who has hung up meanwhile: those are the turns that took long.
    seen(taken.outcome, ...(taken.outcome === 'taken' ? [elapsed() - began] : []));
    answer(response, taken);
  };

  server.post('/api/messages', admit, jsonBody, take);
};
