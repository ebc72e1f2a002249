import { otherSideError } from '../errors.ts';
import { issuer } from './cloud.ts';
import type { OnceAdapter, Proof } from './connector.ts';

/** The SDK waits for the keys without end; Teams gives up after 15 seconds. Milliseconds. */
const patience = 10_000;

/** The SDK fetches the keys again when it meets one that it does not know, once an hour at most. Milliseconds. */
const betweenFetches = 61 * 60_000;

const aboutTokens = ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'];

/** Whether an error of the SDK's is about the token; all else is about the keys. */
const isAboutToken = (error: unknown): boolean =>
  error instanceof Error && (aboutTokens.includes(error.name) || ('statusCode' in error && error.statusCode === 401));

const inTime = <T>(work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(otherSideError('keys-late', 'The keys of Teams did not come in time.')), patience);
    work.then(resolve, reject).finally(() => clearTimeout(late));
  });

/**
 * Proves a caller; undefined when the token does not. Only what looks like a token of Teams' is to be given.
 * @throws other-side error `no-keys`, when nobody can tell because the keys of Teams cannot be had
 */
export const prove = async (adapter: Pick<OnceAdapter, 'prove'>, authorization: string): Promise<Proof | undefined> => {
  try {
    return await inTime(adapter.prove(authorization));
  } catch (error) {
    if (isAboutToken(error)) return undefined;
    throw otherSideError('no-keys', 'The keys of Teams could not be fetched: look whether their host can be reached.', error);
  }
};

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token signed with a key that there is not: to refuse it, the SDK has to look for that key. */
const unknownKey = `Bearer ${part({ alg: 'RS256', typ: 'JWT', kid: 'none' })}.${part({ iss: issuer })}.none`;

/**
 * Fetches the keys now and then every hour, so that the first person does not wait for them, and so that the host of the keys may be
 * away for most of a day: the SDK uses keys for 24 hours and then refuses everybody. `failed` is called each time they do not come.
 */
export const keepKeys = (adapter: Pick<OnceAdapter, 'prove'>, failed: () => void): { close(): void } => {
  const fetchKeys = () => void prove(adapter, unknownKey).catch(failed);
  fetchKeys();
  const timer = setInterval(fetchKeys, betweenFetches).unref();
  return { close: () => clearInterval(timer) };
};
