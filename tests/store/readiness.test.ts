import { describe, expect, it, vi } from 'vitest';
import { withBot } from '../fakes/bot.ts';

const here = withBot();

const ready = async () => {
  const response = await fetch(new URL('/health/ready', here.url));
  return [response.status, await response.json()];
};

describe('the readiness of the whole bot', () => {
  it('goes with a write that failed, and comes back by itself when the disk does', { timeout: 20_000 }, async () => {
    const ann = here.person();
    await ann.say('pathway');
    expect(await ready()).toEqual([200, { ready: true }]);
    const mend = here.breakDisk();
    expect((await ann.say('Wizard')).last.text).toMatch(/try again in a minute/);
    expect(await ready()).toEqual([503, { ready: false }]);
    mend();
    await vi.waitFor(async () => expect(await ready()).toEqual([200, { ready: true }]), { timeout: 10_000 });
    expect((await ann.say('Wizard')).last.card).toBeDefined();
  });
});
