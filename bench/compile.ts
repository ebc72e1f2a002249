import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../src/root.ts';

/**
 * Compiles bots of benches into a folder of `dist`, as they would be in production, so that no compiler stands in their start; gives the
 * folder. Throws when they do not compile; what the compiler said stands above that.
 */
export const compile = (name: 'bench' | 'simulate'): string => {
  const folder = join(projectRoot, 'dist', name);
  const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [compiler, '-p', 'tsconfig.bench.json', '--outDir', folder];
  const { status } = spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' });
  if (status !== 0) throw new TypeError('the bench did not compile');
  return folder;
};
