import restify, { type Next, type Request, type RequestHandler, type Response } from 'restify';
import { refuse, sentence } from './refuse.ts';

/** Teams sends at most about 100 KB; anything far beyond is not Teams. */
const maxBodySize = 256 * 1024;

/** Plain JSON only: of other bodies the parser would write uploads to the disk, and unpack whatever size comes out. */
const jsonOnly = (req: Request, res: Response, next: Next) => {
  const isPlain = (req.header('content-encoding') ?? 'identity') === 'identity';
  if (isPlain && req.getContentType() === 'application/json') return next();
  refuse(res, 415, 'UnsupportedMediaType', sentence(415));
  return next(false);
};

/** What says beforehand that it is too large is not read. */
const smallOnly = (req: Request, res: Response, next: Next) => {
  if (!(Number(req.header('content-length')) > maxBodySize)) return next();
  refuse(res, 413, 'PayloadTooLarge', sentence(413));
  return next(false);
};

/** Reads a body of JSON into `body`, or refuses it. */
export const jsonBody: RequestHandler[] = [jsonOnly, smallOnly, ...restify.plugins.bodyParser({ maxBodySize, mapParams: false })];
