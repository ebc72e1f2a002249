import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepKeys, prove } from '../../../src/teams/keys.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** As the SDK refuses a token whose key it has not found among those that it fetched. */
const unknownKey = () => Object.assign(new Error('Signing Key could not be retrieved.'), { statusCode: 401 });

/** A day of a bot whose fetches end so. */
const aDay = async (end: () => Promise<never>) => {
  const told = { fetches: 0, failures: 0 };
  const prove = () => {
    told.fetches++;
    return end();
  };
  const kept = keepKeys({ prove }, () => void told.failures++);
  await vi.advanceTimersByTimeAsync(24 * 3_600_000);
  kept.close();
  await vi.advanceTimersByTimeAsync(24 * 3_600_000);
  return told;
};

describe('the keys of Teams', () => {
  it('are fetched at the start and more than twenty times a day, until the bot ends: the SDK refuses everybody after 24 hours', async () => {
    expect(await aDay(() => Promise.reject(unknownKey()))).toEqual({ fetches: 24, failures: 0 });
  });

  it('are an alarm each time that they do not come', async () => {
    const away = () => Promise.reject(Object.assign(new Error('Failed to load Keys: 503'), { statusCode: 500 }));
    expect(await aDay(away)).toEqual({ fetches: 24, failures: 24 });
  });

  it('are waited for no longer than ten seconds', async () => {
    const proving = expect(prove({ prove: () => new Promise<never>(() => undefined) }, 'Bearer a')).rejects.toMatchObject({
      code: 'no-keys',
      family: 'other-side',
    });
    await vi.advanceTimersByTimeAsync(10_000);
    await proving;
  });

  it('are not blamed for a token that is bad', async () => {
    for (const name of ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError']) {
      const error = Object.assign(new Error('bad'), { name });
      expect(await prove({ prove: () => Promise.reject(error) }, 'Bearer a')).toBeUndefined();
    }
  });
});
