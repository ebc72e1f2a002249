import type { Next, Request, Response, Server } from 'restify';
import { SignpostError } from '../errors.ts';
import { jsonBody } from './body.ts';
import { isLocal } from './local.ts';
import { refuse } from './refuse.ts';

/** Further things that can be posted, by path: takes what was posted, gives the answer. An input error becomes a 400. */
export type Posts = Readonly<Record<string, (body: unknown) => Promise<object>>>;

const localOnly = (req: Request, res: Response, next: Next) => {
  if (isLocal(req)) return next();
  refuse(res, 403, 'Forbidden', 'This is for the machine that the sandbox runs on.');
  return next(false);
};

/** Serves them to this machine only. */
export const servePosts = (server: Server, posts: Posts): void => {
  for (const [path, post] of Object.entries(posts)) {
    server.post(path, localOnly, jsonBody, async (req: Request, res: Response) => {
      try {
        res.send(200, await post(req.body));
      } catch (error) {
        if (!(error instanceof SignpostError) || error.family !== 'input') throw error;
        refuse(res, 400, error.code, error.message);
      }
    });
  }
};
