import { existsSync, statfsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** `.ci/run` names the place for each suite's results, one file for each run of vitest in it, and adds them up. */
const place = process.env['TEST_RESULTS'];

/** Where every suite reports to. */
export const reporters: ('default' | ['json', { outputFile: string }])[] = place
  ? ['default', ['json', { outputFile: `${place}.${process.pid}.json` }]]
  : ['default'];

/** What puts another module in the place of one, or waits for whatever nobody catches. */
const alone = ['tests/report/rounds/gone-through-later.test.ts', 'tests/security/incoming/mutated.test.ts'];
/** What `npm run test:chaos` alone takes the time for. */
export const long = ['tests/simulate/county.test.ts'];
/** What waits far more than it works, and looks at how long: after all else, so that nothing holds it up. */
const inRealTime = ['tests/outbox/{restart,sending,storm}.test.ts', 'tests/teams/replies.test.ts'];

const memory = '/dev/shm';
const isRoomy = ({ bavail, bsize }: { bavail: number; bsize: number }): boolean => bavail * bsize > 1024 ** 3;
/** Thousands of stores are made and removed: in memory where there is room, which spares every test the wait for a disk. */
const folders: Record<string, string> = existsSync(memory) && isRoomy(statfsSync(memory)) ? { TMPDIR: memory } : {};

export default defineConfig({
  test: {
    reporters,
    env: folders,
    // Whole bots come and go, and what one leaves behind is let go of sooner.
    execArgv: ['--max-semi-space-size=32'],
    // Tests wait for a third of their time, for a limit of Teams' or a process: left to itself vitest spares a core.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // No test is about these: they are for a machine that has other things to do.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 5_000 } },
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      // Loading what a whole bot needs takes about two seconds, so these files share a process. None changes anything global.
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', ...long, ...alone, ...inRealTime],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'in real time', include: inRealTime, isolate: false, sequence: { groupOrder: 1 } } },
    ],
  },
});
