import { defineConfig } from 'vitest/config';

/** `.ci/run` names the place for each suite's results, one file for each run of vitest in it, and adds them up. */
const place = process.env['TEST_RESULTS'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    reporters: place ? ['default', ['json', { outputFile: `${place}.${process.pid}.json` }]] : ['default'],
  },
});
