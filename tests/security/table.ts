import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import './tried.ts';

/** What came of a case, as the table says it. */
const results = { passed: 'met', failed: 'NOT MET', skipped: 'not tried', pending: 'not tried' } as const;

const rowOf = (test: TestCase): string[] => {
  const { tried = 1, met = '' } = test.meta();
  const { state } = test.result();
  return [
    results[state],
    state === 'passed' || state === 'failed' ? tried.toLocaleString('en-GB') : '0',
    visible(test.fullName),
    met,
  ];
};

/** What is invisible, or would turn the direction of a terminal. */
const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);

const line = ([result = '', tried = '', name = '', met = '']: string[]): string =>
  `  ${result.padEnd(9)} ${tried.padStart(9)}  ${name}${met === '' ? '' : ` (${met})`}`;

/** What was tried, file by file, from the results of the run. */
const tableOf = (modules: readonly TestModule[]): string => {
  const tests = modules.map((module) => ({
    file: relative(process.cwd(), module.moduleId),
    cases: [...module.children.allTests()],
  }));
  const sorted = tests.sort((a, b) => a.file.localeCompare(b.file, 'en'));
  const parts = sorted.flatMap(({ file, cases }) => ['', file, ...cases.map((one) => line(rowOf(one)))]);
  const all = sorted.flatMap(({ cases }) => cases);
  const met = all.filter((one) => one.result().state === 'passed').length;
  return ['', line(['result', 'tried', 'case']), ...parts, '', `${met} of ${all.length} cases met as they should be.`, ''].join(
    '\n',
  );
};

/** Prints the table of cases when all have run. */
export const table: Reporter = {
  onTestRunEnd: (modules) => console.log(tableOf(modules)),
};
