import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../src/root.ts';
import { aim, figure, median, type Section, table } from './report.ts';

const commands: Readonly<Record<string, readonly string[]>> = {
  frameworks: ['frameworks'],
  recommend: ['recommend', '--framework', 'somerset-2020', '--answers', '{"groups":["3"]}'],
  'next-question': ['next-question', '--framework', 'somerset-2020', '--answers', '{}'],
  'match-role': ['match-role', '--framework', 'somerset-2020', 'school nurse'],
  screen: ['screen', 'Which training do I need?'],
};

const rounds = 9;
/** Seconds of the wall's clock above an empty script, at most. */
const most = 0.3;

const seconds = (cwd: string, args: readonly string[]): number => {
  const began = performance.now();
  execFileSync('npm', ['run', '-s', ...args], { cwd, stdio: 'ignore' });
  return (performance.now() - began) / 1_000;
};

/** How long the commands that need no store take as whole processes, in turn with a script that does nothing. */
export const run = async (): Promise<Section> => {
  const empty = mkdtempSync(join(tmpdir(), 'signpost-empty-'));
  writeFileSync(join(empty, 'package.json'), JSON.stringify({ name: 'empty', scripts: { empty: 'node -e 0' } }));
  const taken = new Map<string, number[]>();
  const note = (name: string, took: number) => void taken.set(name, [...(taken.get(name) ?? []), took]);
  // Made once, when it is first called.
  seconds(projectRoot, ['signpost', '--', 'frameworks']);
  for (let round = 0; round < rounds; round++) {
    note('', seconds(empty, ['empty']));
    for (const [name, args] of Object.entries(commands)) note(name, seconds(projectRoot, ['signpost', '--', ...args]));
  }
  rmSync(empty, { recursive: true });
  const base = median(taken.get('') ?? []);
  const above = Object.keys(commands).map((name) => [name, median(taken.get(name) ?? []) - base] as const);
  const text = `Whole processes, as people call them: \`npm run -s signpost -- …\`, ${rounds} rounds in turn with a script that does nothing (\`node -e 0\`), whose median is ${figure(base)} s.

${table(
  ['command', 's above it'],
  above.map(([name, took]) => [name, figure(took)]),
)}

${above.map(([name, took]) => aim(`\`${name}\` takes at most ${most} s more than an empty script`, `${figure(took)} s`, took <= most)).join('\n')}`;
  return { title: 'Commands', text, plots: {} };
};
