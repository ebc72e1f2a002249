import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../src/root.ts';

export interface Sandbox {
  /** The addresses of the windows, by the role of whoever sits there: `practitioner`, `supervisor`, `training officer`. */
  urls: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

const windows = 3;

/** The sandbox as anybody starts it, with an empty folder of its own and a port of the system's choosing. */
export const startSandbox = async (...options: string[]): Promise<Sandbox> => {
  const data = await mkdtemp(join(tmpdir(), 'signpost-browser-'));
  const args = [join(projectRoot, 'bin', 'run.mjs'), 'sandbox', '--port', '0', '--data', data, ...options];
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGINT');
    await gone;
    await rm(data, { recursive: true, force: true });
  };
  const lines = createInterface(child.stdout);
  const urls = new Map<string, string>();
  await new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      const [, role, address] = /, ([a-z ]+): (http:\S+)$/.exec(line) ?? [];
      if (role !== undefined && address !== undefined) urls.set(role, address);
      if (urls.size === windows) resolve();
    });
    lines.once('close', () => resolve());
  });
  if (urls.size === windows) return { urls, stop };
  await stop();
  throw new Error('The sandbox did not open its three windows; what it said stands above.');
};
