import { describe, expect, it } from 'vitest';
import { withDays } from './with-days.ts';

const here = withDays({ workingHours: { days: [1, 2, 3, 4, 5], from: '10:00', to: '14:00' } });

const many = Array.from({ length: 40 }, (_, i) => `p${i}`);
const toMinute = (instant: string) => instant.slice(11, 16);

describe('the time of day at which somebody is written to', () => {
  it('is in the hours of their partnership, some time before they end, and nothing is sent after them', async () => {
    await here.people(...many);
    await here.held('s', '2026-03-01', many);
    await here.plan('2026-06-01');
    const waiting = await here.waiting();
    expect(waiting).toHaveLength(40);
    // Ten to two in summer.
    expect(waiting.every(({ due }) => toMinute(due) >= '09:15' && toMinute(due) < '12:30')).toBe(true);
    expect(new Set(waiting.map(({ due }) => due)).size).toBeGreaterThan(20);
    expect(new Set(waiting.map(({ until }) => until))).toEqual(new Set(['2026-06-01T13:00:00.000Z']));
  });

  it('is the same for the same person each time', async () => {
    await here.people('ann');
    await here.held('s', '2026-03-01', ['ann']);
    const times: string[] = [];
    for (const day of ['2026-06-01', '2026-06-08', '2026-06-15']) {
      await here.plan(day);
      times.push(...(await here.waiting()).map(({ due }) => due.slice(0, 10) + toMinute(due)));
      await here.post(day);
    }
    expect(times.map((one) => one.slice(0, 10))).toEqual(['2026-06-01', '2026-06-08', '2026-06-15']);
    expect(new Set(times.map((one) => one.slice(10))).size).toBe(1);
  });
});
