import { defineConfig } from 'vitest/config';
import { reporters } from './vitest.config.ts';

/** The real sandbox in a real browser, one story at a time. */
export default defineConfig({
  test: {
    reporters,
    include: ['tests/browser/**/*.test.ts'],
    exclude: [],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
