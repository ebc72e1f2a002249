import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { movableClock } from '../src/clock.ts';
import { metrics } from '../src/metrics.ts';
import type { Messenger, Outcome } from '../src/outbox/index.ts';
import { projectRoot } from '../src/root.ts';

const noon = new Date('2026-07-01T12:00:00Z');
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const looks = {
  storeReady: () => false,
  outboxAlive: () => true,
  waiting: async () => 3,
  nextDue: async (): Promise<Date | undefined> => undefined,
};

const told = (more: Partial<typeof looks> = {}) => metrics(movableClock(noon), { ...looks, ...more });

describe('the metrics', () => {
  it('say how things are when they are asked', async () => {
    const text = await told().text();
    expect(text).toContain('signpost_store_ready 0');
    expect(text).toContain('signpost_outbox_alive 1');
    expect(text).toContain('signpost_outbox_waiting 3');
  });

  it('say for how long the first message has been due, and nothing of those that are not', async () => {
    const overdue = async (due: string) => {
      const text = await told({ nextDue: async () => new Date(due) }).text();
      return Number(/^signpost_outbox_overdue_seconds (.*)$/m.exec(text)?.[1]);
    };
    expect(await overdue('2026-07-01T11:59:00Z')).toBeCloseTo(60, 0);
    expect(await overdue('2026-07-01T12:01:00Z')).toBe(0);
  });

  it('count requests by how they ended, and put the time of turns where it belongs', async () => {
    const all = told();
    all.request('taken', 1_500);
    all.request('unproven');
    const text = await all.text();
    expect(text).toContain('signpost_requests_total{outcome="unproven"} 1');
    expect(text).toContain('signpost_turn_seconds_bucket{le="1"} 0');
    expect(text).toContain('signpost_turn_seconds_bucket{le="2"} 1');
    expect(text).toContain('signpost_turn_seconds_count 1');
  });

  it('count warnings and errors of the log by their code, and leave the rest of a line alone', async () => {
    const all = told();
    const log = all.counting(silent);
    log.warn({ code: 'unproven-callers', who: 'zebra' }, 'zebra');
    log.error({}, 'zebra');
    log.info({ code: 'quiet' }, 'zebra');
    const text = await all.text();
    expect(text).toContain('signpost_problems_total{level="warn",code="unproven-callers"} 1');
    expect(text).toContain('signpost_problems_total{level="error",code="none"} 1');
    expect(text).not.toMatch(/zebra|quiet/);
  });

  it('count what becomes of each request to Teams', async () => {
    const all = told();
    const outcomes: Outcome[] = [
      { is: 'delivered' },
      { is: 'unknown', code: 'reset' },
      { is: 'delivered' },
      { is: 'not-now', code: '429' },
    ];
    const next = async () => outcomes.shift() ?? { is: 'delivered' as const };
    const messenger: Messenger = { open: next, send: next, update: next, withdraw: next };
    const at = { tenant: 't', serviceUrl: 'https://a', bot: 'b', conversation: 'c', activity: 'd' };
    const counted = all.counted(messenger);
    await counted.open({ ...at, user: 'u' });
    await counted.send(at, { card: {} });
    await counted.update(at, { card: {} });
    await counted.withdraw(at);
    const text = await all.text();
    expect(text).toContain('signpost_sends_total{outcome="delivered"} 2');
    expect(text).toContain('signpost_sends_total{outcome="unknown"} 1');
    expect(text).toContain('signpost_sends_total{outcome="not-now"} 1');
  });

  it('are those that docs/operate.md says what to do about', async () => {
    const exposed = new Set((await told().text()).match(/(?<=^# TYPE )signpost_\w+/gm));
    const listed = new Set(readFileSync(join(projectRoot, 'docs/operate.md'), 'utf8').match(/signpost_\w+/g));
    expect(listed).toEqual(exposed);
  });

  it('of two bots in one process are apart', async () => {
    const [one, other] = [told(), told()];
    one.request('taken', 1);
    expect(await other.text()).not.toContain('outcome="taken"');
  });
});
