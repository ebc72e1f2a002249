import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../src/root.ts';

export interface Sandbox {
  /** The address of the practitioner's window. */
  url: string;
  stop(): Promise<void>;
}

/** The sandbox as anybody starts it, with an empty folder of its own and a port of the system's choosing. */
export const startSandbox = async (): Promise<Sandbox> => {
  const data = await mkdtemp(join(tmpdir(), 'signpost-browser-'));
  const args = [join(projectRoot, 'bin', 'run.mjs'), 'sandbox', '--port', '0', '--data', data];
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGINT');
    await gone;
    await rm(data, { recursive: true, force: true });
  };
  const lines = createInterface(child.stdout);
  const url = await new Promise<string | undefined>((resolve) => {
    lines.on('line', (line) => {
      const address = /, practitioner: (http:\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    lines.once('close', () => resolve(undefined));
  });
  if (url !== undefined) return { url, stop };
  await stop();
  throw new Error('The sandbox opened no window for the practitioner; what it said stands above.');
};
