import { join } from 'node:path';
import { expect, it } from 'vitest';
import { simulate } from '../../bench/simulate/simulate.ts';
import { projectRoot } from '../../src/root.ts';
import { seedOf } from '../chaos/chance.ts';

it('a hundredth of a county, its bot killed now and then: every follow-up ends in a true state, and nobody is disturbed', {
  timeout: 300_000,
}, async () => {
  const { faults, known, kept } = await simulate({
    years: 0.12,
    scale: 0.01,
    seed: seedOf('simulate'),
    framework: 'somerset-2020',
    from: '2026-09-01',
    tail: 17 * 7,
    killEvery: 50,
    awayEvery: 120,
    program: { file: join(projectRoot, 'bench', 'simulate', 'bot.ts'), execArgv: ['--import', 'tsx'] },
    say: () => undefined,
  });
  expect(Object.values(faults).flat()).toEqual([]);
  expect(known.deeds.length).toBeGreaterThan(0);
  expect(kept.followUps.length).toBeGreaterThan(0);
});
