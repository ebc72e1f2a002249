import { expect, it, vi } from 'vitest';
import { movableClock } from '../../src/clock.ts';
import { inputError } from '../../src/errors.ts';
import type { Log } from '../../src/log.ts';
import { type Planner, startPlanning } from '../../src/outbox/index.ts';
import { withStore } from '../people/scenes.ts';

const here = withStore();

it('a planner that fails holds up no other, in its partnership or another, and is tried again', async () => {
  const planned: string[] = [];
  const lines: string[] = [];
  let isBroken = true;
  const planner = (name: string, fails: (partition: string) => boolean): Planner => ({
    name,
    async plan(_, partition, day) {
      if (fails(partition)) throw inputError('bad-date', 'Ann’s secret');
      planned.push(`${name} ${partition} ${day}`);
      return undefined;
    },
  });
  const planners = [planner('first', (partition) => isBroken && partition === 'one'), planner('second', () => false)];
  const note = (ids: object, what: string) => void lines.push(JSON.stringify({ ...ids, what }));
  const log: Log = { info: note, warn: note, error: note };
  const zoned = ['one', 'other'].map((partition) => ({ partition, zone: 'Europe/London' }));
  const wake = vi.fn();
  const clock = movableClock(new Date('2026-07-01T09:00:00Z'));
  const planning = startPlanning({ store: here.store, clock, log, wake }, planners, zoned);
  await planning.settled();
  expect([...new Set(planned)]).toEqual(['second one 2026-07-01', 'first other 2026-07-01', 'second other 2026-07-01']);
  expect(wake).toHaveBeenCalled();
  expect(lines[0]).toBe('{"partition":"one","planner":"first","code":"bad-date","what":"planning failed"}');
  isBroken = false;
  await planning.settled();
  expect(planned).toContain('first one 2026-07-01');
  await planning.close();
});
