import { Agent as HttpAgent, type IncomingMessage, request as overHttp } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import type { TeamsAdapter } from '@microsoft/teams-ai';
import { otherSideError, SignpostError } from '../errors.ts';
import { type Failure, outcomeOf } from '../outbox/index.ts';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof TeamsAdapter>[3]>;
type HttpClient = NonNullable<ConnectorOptions['httpClient']>;
type Request = Parameters<HttpClient['sendRequest']>[0];
type Response = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** An answer longer than this is none of Teams' own. */
const longestAnswer = 1024 * 1024;

/** A connection is not used again when it has been idle for so long: the other side may be about to close it. */
const pool = { keepAlive: true, timeout: 5_000 };

const unsentCodes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

const failure = (what: Failure): SignpostError =>
  otherSideError(`teams-${outcomeOf(what).is}`, 'Teams did not take a request. The log says how it answered.', what);

/** What the wire showed, where that is why something failed; undefined for any other error. */
export const failureOf = (error: unknown): Failure | undefined => {
  const cause = error instanceof SignpostError && error.code.startsWith('teams-') ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'answered' in cause ? (cause as Failure) : undefined;
};

/** Seconds, or the difference between two dates of the other side's own clock. */
const retryAfterOf = ({ headers }: IncomingMessage): { retryAfter?: number } => {
  const said = headers['retry-after'];
  if (said === undefined) return {};
  const milliseconds = /^\d+(\.\d+)?$/.test(said.trim())
    ? Number(said) * 1_000
    : Date.parse(said) - Date.parse(headers.date ?? '');
  return milliseconds >= 0 ? { retryAfter: milliseconds } : {};
};

const readAll = async (answer: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > longestAnswer) break;
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** An accepted request whose answer cannot be read was accepted all the same. */
const readable = (body: string): string => {
  try {
    JSON.parse(body);
    return body;
  } catch {
    return '{}';
  }
};

/** The headers of an answer, in a container that the SDK makes for itself. */
const headersLike = (request: Request, answer: IncomingMessage): Response['headers'] => {
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  for (const [name, value] of Object.entries(answer.headers)) if (typeof value === 'string') headers.set(name, value);
  return headers;
};

/**
 * Makes each request of the SDK's once, within `deadline` milliseconds, and follows no redirect. All but a 2xx is thrown as an
 * other-side error that `failureOf` reads, of a kind that the SDK's own retry policy leaves alone.
 */
export const oncePerRequest = (deadline: number): HttpClient => {
  const agents = { 'http:': new HttpAgent(pool), 'https:': new HttpsAgent(pool) };

  const answerTo = (request: Request): Promise<{ answer: IncomingMessage; body: string }> =>
    new Promise((resolve, reject) => {
      const { protocol } = new URL(request.url);
      const headers = request.headers.toJson({ preserveCase: true });
      const own = protocol === 'http:' ? agents['http:'] : agents['https:'];
      // The SDK brings an agent where the environment names a proxy.
      const agent = request.agent instanceof HttpAgent ? request.agent : own;
      const options = { method: request.method, headers: { ...headers, 'accept-encoding': 'identity' }, agent };
      const outgoing = (protocol === 'http:' ? overHttp : overHttps)(request.url, options, (answer) => {
        readAll(answer).then((body) => resolve({ answer, body }), lost);
      });
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        outgoing.destroy();
        lost(new Error('deadline'));
      }, deadline);
      const lost = (error: NodeJS.ErrnoException): void => {
        const unsent = unsentCodes.includes(error.code ?? '') || outgoing.socket?.connecting === true;
        reject(failure({ answered: false, why: unsent ? 'unsent' : late ? 'timeout' : 'reset' }));
      };
      outgoing.on('error', lost);
      outgoing.on('close', () => clearTimeout(timer));
      outgoing.end(typeof request.body === 'string' ? request.body : undefined);
    });

  return {
    async sendRequest(request) {
      const { answer, body } = await answerTo(request);
      const status = answer.statusCode ?? 0;
      if (status >= 200 && status < 300)
        return { request, status, headers: headersLike(request, answer), bodyAsText: readable(body) };
      throw failure({ answered: true, status, body, ...retryAfterOf(answer) });
    },
  };
};
