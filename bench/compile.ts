import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../src/root.ts';

/** Compiles bots of benches into `dist/bench`, as they would be in production, so that no compiler stands in their start. */
export const compile = (): void => {
  const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.bench.json'], { cwd: projectRoot, stdio: 'inherit' });
  if (status !== 0) throw new TypeError('the bench did not compile');
};
