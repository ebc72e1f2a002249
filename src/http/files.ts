import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response, Server } from 'restify';
import type { Content } from '../files/index.ts';

/** Those who fetch a link so that it can be looked at before anybody opens it; they say so. */
const looksAhead = (request: Request): boolean =>
  /prefetch|preview/i.test(`${request.header('sec-purpose')} ${request.header('purpose')}`) ||
  /preview|externalhit|bot[/-]/i.test(request.header('user-agent') ?? '');

const gone =
  'This link does not work. It may have been used already, or be older than ten minutes. ' +
  'Press the button in the chat again for a new one.\n';

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Referrer-Policy': 'no-referrer',
};

/** Whether whoever was being given a file has closed the connection. */
const hasHungUp = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';

/**
 * Serves `GET /files/<token>`: what `take` gives for the token, to be saved, never shown or kept by anything between. Whatever is
 * wrong has one answer, a 404. Somebody who looks ahead takes nothing.
 */
export const serveFiles = (server: Server, take: (token: string) => Promise<Content | undefined>): void => {
  server.get('/files/*', async (request: Request, response: Response) => {
    const content = looksAhead(request) ? undefined : await take(request.params['*']);
    if (!content) {
      response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(gone);
      return;
    }
    const name = content.name.replace(/[^\w.-]+/g, '-');
    response.writeHead(200, {
      ...headers,
      'Content-Type': content.type,
      'Content-Disposition': `attachment; filename="${name}"`,
    });
    await pipeline(Readable.from(content.body), response).catch((error: unknown) => {
      if (!hasHungUp(error)) throw error;
    });
  });
};
