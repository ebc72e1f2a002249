import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import { projectRoot } from '../../src/root.ts';

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs `signpost` with these arguments, as npm does. */
export const signpost = (...args: string[]): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectRoot, 'bin', 'run.mjs'), 'cli', ...args], { cwd: projectRoot });
    const said = { out: '', err: '' };
    child.stdout.on('data', (data) => {
      said.out += data;
    });
    child.stderr.on('data', (data) => {
      said.err += data;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
  });

/** The first run may have to build. */
export const patience = { timeout: 60_000 };

/** What a call that was wrong comes to: nothing on stdout, and one line on stderr that this is found in. */
export const refused = (line: RegExp) => ({
  code: 2,
  out: '',
  err: expect.stringMatching(new RegExp(`^[^\\n]*${line.source}[^\\n]*\\n$`, line.flags)),
});
