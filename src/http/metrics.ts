import { createHash, timingSafeEqual } from 'node:crypto';
import type { Next, Request, Response, Server } from 'restify';
import { isLocal } from './local.ts';
import { refuse } from './refuse.ts';

export interface Exposition {
  contentType: string;
  text(): Promise<string>;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** In a time that says nothing about how much of it is right. */
const isToken = (authorization: string | undefined, token: string | undefined): boolean =>
  token !== undefined && timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));

/** Serves `GET /metrics` to whoever is on this machine or holds the token; without a token, to this machine only. */
export const serveMetrics = (server: Server, exposition: Exposition, token: string | undefined): void => {
  server.get('/metrics', (request: Request, response: Response, next: Next) => {
    if (!isLocal(request) && !isToken(request.headers.authorization, token)) {
      response.setHeader('WWW-Authenticate', 'Bearer');
      refuse(response, 401, 'Unauthorized', 'Expected the token of the metrics.');
      return next(false);
    }
    exposition.text().then((text) => {
      response.writeHead(200, { 'Content-Type': exposition.contentType });
      response.end(text);
      next();
    }, next);
  });
};
