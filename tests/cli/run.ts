import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { signpost as run } from '../../src/cli/signpost.ts';
import { projectRoot } from '../../src/root.ts';

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs `signpost` with these arguments in this process, and catches what it prints: one at a time. */
export const signpost = async (...args: string[]): Promise<Ran> => {
  const said = { out: '', err: '' };
  const caught = (stream: NodeJS.WriteStream, name: 'out' | 'err') =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said[name] += text;
      return true;
    });
  const spies = [caught(process.stdout, 'out'), caught(process.stderr, 'err')];
  try {
    return { code: await run(args), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.exitCode = undefined;
  }
};

/** Runs it as npm does, in a process of its own that reads `input`. */
export const signpostAlone = (args: readonly string[], input = ''): Promise<Ran> =>
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
    child.stdin.end(input);
  });

/** The first run in a process of its own may have to build. */
export const patience = { timeout: 60_000 };

/** What a call that was wrong comes to: nothing on stdout, and one line on stderr that this is found in. */
export const refused = (line: RegExp) => ({
  code: 2,
  out: '',
  err: expect.stringMatching(new RegExp(`^[^\\n]*${line.source}[^\\n]*\\n$`, line.flags)),
});
