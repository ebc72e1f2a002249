import { defineConfig } from 'vitest/config';
import common from './vitest.config.ts';

/** The real sandbox in a real browser, one story at a time. */
export default defineConfig({
  test: {
    ...common.test,
    include: ['tests/browser/**/*.test.ts'],
    exclude: [],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
