import { defineConfig } from 'vitest/config';
import { long, reporters } from './vitest.config.ts';

/** The crash tests, long: what `npm test` does a few times, hundreds of times. `CHAOS_KILLS` says how often, `SEED` goes over a run again. */
export default defineConfig({
  test: {
    reporters,
    include: ['tests/chaos/**/*.test.ts', ...long],
    env: { CHAOS_KILLS: process.env['CHAOS_KILLS'] ?? '200' },
    fileParallelism: false,
  },
});
