// node .ci/tally.mjs FOLDER [SUITE=EXIT…]: adds up the results that vitest left in FOLDER, and the exit codes of the suites.
// Prints what failed and why, "N passed, N failed" as its last line, and exits 1 when anything failed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...suites] = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;

/** As much of why a test failed as tells what to look at; the whole of it stands further up. */
const most = 1_500;
const say = ({ fullName, failureMessages }, file) =>
  console.log(`${file}: ${fullName}\n${(failureMessages ?? []).join('\n').slice(0, most)}\n`);

const addFile = ({ status, name, assertionResults, message }) => {
  const count = (wanted) => assertionResults.filter((test) => wanted.includes(test.status)).length;
  const failures = count(['failed']);
  passed += count(['passed']);
  skipped += count(['skipped', 'pending', 'todo', 'disabled']);
  for (const test of assertionResults) if (test.status === 'failed') say(test, name);
  // A file that does not even load has no failed test in it.
  failed += status === 'failed' && failures === 0 ? 1 : failures;
  if (status === 'failed' && failures === 0) console.log(`${name}: ${message || 'failed outside its tests'}`);
};

for (const suite of suites) {
  const [name, exit] = suite.split('=');
  const before = failed;
  const results = readdirSync(folder).filter(
    (file) => file.startsWith(`${name.replaceAll(':', '-')}.`) && file.endsWith('.json'),
  );
  for (const file of results)
    for (const result of JSON.parse(readFileSync(join(folder, file), 'utf8')).testResults) addFile(result);
  // A suite may fail without any test failing (the linter before the tests, an error after them), or run no vitest at all.
  if (exit !== '0' && failed === before) {
    failed += 1;
    console.log(`${name}: ended with ${exit}, with no failed test of its own.`);
  }
  if (exit === '0' && results.length === 0) {
    passed += 1;
    console.log(`${name}: left no test results; it counts as one that passed.`);
  }
}

if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
