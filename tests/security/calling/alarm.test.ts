import { describe, expect, it } from 'vitest';
import { leak } from '../../teams/forging.ts';
import { withDoor } from './with-door.ts';

describe('many callers who do not prove who they are', () => {
  const here = withDoor();

  it('are counted, and said once in the log, by a code', async () => {
    for (let n = 0; n < 19; n++) await here.post(here.activity());
    expect(here.log()).toEqual([]);
    for (let n = 0; n < 31; n++) await here.post(here.activity());
    expect(here.log()).toEqual([expect.objectContaining({ level: 'warn', code: 'unproven-callers' })]);
    expect(await here.metric('signpost_requests_total{outcome="unproven"}')).toBe(50);
    expect(await here.metric('signpost_problems_total{level="warn",code="unproven-callers"}')).toBe(1);
  });
});

describe('keys that cannot be fetched', () => {
  const here = withDoor({ keysAway: true });

  it('let nobody in, with 503 and no internal word, and are an alarm', async () => {
    for (let n = 0; n < 3; n++) {
      const { status, text } = await here.post(here.activity(), here.token());
      expect([status, JSON.parse(text).code]).toEqual([503, 'NoKeys']);
      expect(text).not.toMatch(leak);
      expect(text).not.toMatch(/key store|internal|Failed/);
    }
    expect(here.work()).toBe(0);
    expect(here.log()).toEqual([expect.objectContaining({ level: 'error', code: 'no-keys' })]);
    // Three callers, and the bot itself when it started.
    expect(await here.metric('signpost_key_fetches_failed_total')).toBe(4);
    expect(await here.metric('signpost_requests_total{outcome="no-keys"}')).toBe(3);
  });

  it('turn nobody away who did not look like Teams with anything but 401', async () => {
    expect((await here.post(here.activity())).status).toBe(401);
  });
});

describe('keys that can be fetched', () => {
  const here = withDoor();

  it('are fetched when the bot starts, and not for each caller', async () => {
    await here.post(here.activity(), here.token());
    const fetched = here.keyHost().fetched();
    for (let n = 0; n < 5; n++) expect((await here.post(here.activity(), here.token())).status).toBe(200);
    expect(here.keyHost().fetched()).toBe(fetched);
    expect(await here.metric('signpost_key_fetches_failed_total')).toBe(0);
  });
});
