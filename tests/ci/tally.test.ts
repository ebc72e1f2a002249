import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Status = 'passed' | 'failed' | 'skipped';
/** The results of one run of vitest, one test file for each list of statuses; an empty list is a file that did not load. */
const results = (file: string, ...testFiles: Status[][]) => {
  const testResults = testFiles.map((statuses, i) => ({
    name: `file-${i}`,
    message: '',
    status: statuses.length === 0 || statuses.includes('failed') ? 'failed' : 'passed',
    assertionResults: statuses.map((status, n) => ({
      status,
      fullName: `test ${n}`,
      failureMessages: status === 'failed' ? [`Error: of test ${n}`] : [],
    })),
  }));
  writeFileSync(join(folder, file), JSON.stringify({ testResults }));
};

const tally = (...suites: string[]) => {
  const { stdout, status } = spawnSync(process.execPath, [join(projectRoot, '.ci', 'tally.mjs'), folder, ...suites], {
    encoding: 'utf8',
  });
  return { line: stdout.trimEnd().split('\n').at(-1), status, stdout };
};

describe("the tally of a check's results", () => {
  it('adds up every suite, and every run of vitest in a suite', () => {
    results('check.1.json', ['passed', 'passed'], ['passed', 'skipped']);
    results('check.2.json', ['passed']);
    results('test-browser.3.json', ['passed']);
    expect(tally('check=0', 'test:browser=0')).toMatchObject({ line: '5 passed, 0 failed', status: 0 });
  });

  it('fails when a test failed', () => {
    results('check.1.json', ['passed', 'failed']);
    expect(tally('check=1')).toMatchObject({ line: '1 passed, 1 failed', status: 1 });
  });

  it('says which test failed, in what file, and why', () => {
    results('check.1.json', ['passed'], ['passed', 'failed']);
    expect(tally('check=1').stdout).toContain('file-1: test 1\nError: of test 1\n');
  });

  it('counts a test file that does not load as one that failed', () => {
    results('check.1.json', ['passed'], []);
    expect(tally('check=1')).toMatchObject({ line: '1 passed, 1 failed', status: 1 });
  });

  it('counts a suite that failed outside its tests, such as in the linter', () => {
    expect(tally('check=1')).toMatchObject({ line: '0 passed, 1 failed', status: 1 });
    results('check.1.json', ['passed']);
    expect(tally('check=1')).toMatchObject({ line: '1 passed, 1 failed', status: 1 });
  });

  it('counts a suite that runs no vitest by how it ended', () => {
    expect(tally('test:chaos=0')).toMatchObject({ line: '1 passed, 0 failed', status: 0 });
  });
});
