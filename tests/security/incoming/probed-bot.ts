import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { projectRoot } from '../../../src/root.ts';
import { listening } from '../../chaos/bot-process.ts';
import { temporaryFolder } from '../../store/temporary.ts';

const probed = z.object({ heap: z.number(), clean: z.boolean() });

/** A bot in a process of its own, that can be asked how it is. */
export interface ProbedBot {
  readonly url: string;
  /** Its store. */
  readonly folder: string;
  /** Bytes that it holds after a collection of garbage, and whether nothing was added to the prototype of every object. */
  probe(): Promise<z.infer<typeof probed>>;
  isAlive(): boolean;
  /** What it wrote to stderr. */
  said(): string;
  stop(): Promise<void>;
}

/** The bot as `npm run sandbox` starts it, with the partnerships given and no other tenant served. */
export const startProbedBot = async (partnerships: readonly object[]): Promise<ProbedBot> => {
  const { folder, dispose } = await temporaryFolder();
  const config = join(folder, 'settings.json');
  writeFileSync(config, JSON.stringify({ partnerships }));
  const probe = new URL('probe.mjs', import.meta.url).href;
  const store = join(folder, 'store');
  const options = ['--no-windows', '--no-demo', '--port', '0', '--data', store, '--config', config];
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', probe, join(projectRoot, 'bin', 'run.mjs'), 'sandbox', ...options],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  let said = '';
  child.stderr?.on('data', (piece) => {
    said += piece;
  });
  return {
    url: await listening(child, () => said),
    folder: store,
    async probe() {
      child.send('how are you?');
      return probed.parse((await once(child, 'message'))[0]);
    },
    isAlive: () => child.exitCode === null && child.signalCode === null,
    said: () => said,
    async stop() {
      const gone = child.exitCode === null && child.signalCode === null ? once(child, 'close') : undefined;
      child.kill('SIGTERM');
      await gone;
      await dispose();
    },
  };
};
