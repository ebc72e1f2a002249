import { defineConfig } from 'vitest/config';

/** `.ci/run` names the place for each suite's results, one file for each run of vitest in it, and adds them up. */
const place = process.env['TEST_RESULTS'];

/** Where every suite reports to. */
export const reporters: ('default' | ['json', { outputFile: string }])[] = place
  ? ['default', ['json', { outputFile: `${place}.${process.pid}.json` }]]
  : ['default'];

const elsewhere = ['tests/browser/**', 'tests/teams/**'];

export default defineConfig({
  test: {
    reporters,
    projects: [
      { extends: true, test: { name: 'alone', include: ['tests/**/*.test.ts'], exclude: elsewhere } },
      // Whole bots: loading the SDK takes about two seconds, so these files share a process. None changes anything global.
      { extends: true, test: { name: 'conversation', include: ['tests/teams/**/*.test.ts'], isolate: false } },
    ],
  },
});
