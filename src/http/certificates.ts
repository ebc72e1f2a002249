import type { Request, Response, Server } from 'restify';
import { readNumber, type Verified } from '../evaluation/index.ts';
import type { Log } from '../log.ts';
import { burst } from './burst.ts';
import { noNumberPage, unknownPage, verifiedPage } from './certificate-page.ts';

const headers = {
  'Cache-Control': 'no-store',
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

const show = (response: Response, status: number, html: string): void => {
  response.writeHead(status, headers);
  response.end(html);
};

const minute = 60_000;
const many = 20;

export interface Certificates {
  /** What may be said of a number. */
  verify(number: string): Promise<Verified | undefined>;
  log: Log;
  /** Milliseconds that only differences of mean anything. */
  elapsed(): number;
}

/**
 * Serves `GET /files/certificates/<number>`, for whoever was shown a certificate: whether it is valid, and of what. Forty random bits
 * are not found by trying; whoever tries is in the log all the same.
 */
export const serveCertificates = (server: Server, { verify, log, elapsed }: Certificates): void => {
  const isBurst = burst(many, minute, elapsed);
  server.get('/files/certificates/:number', async (request: Request, response: Response) => {
    const number = readNumber(String(request.params.number));
    const verified = number === undefined ? undefined : await verify(number);
    if (verified) return show(response, 200, verifiedPage(verified));
    if (isBurst())
      log.warn(
        { code: 'unknown-certificates', count: many, seconds: minute / 1_000 },
        'many numbers were tried that no certificate has',
      );
    show(response, 404, number === undefined ? noNumberPage : unknownPage);
  });
};
