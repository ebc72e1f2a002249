import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { projectRoot } from '../../src/root.ts';

/** A bot in a process of its own, as `npm run sandbox` starts it. */
export interface BotProcess {
  readonly url: string;
  readonly pid: number;
  /** What it has written to stderr. */
  said(): string;
  /** SIGKILL: it has no moment to put anything in order. */
  kill(): Promise<void>;
}

/**
 * Starts one on the store in `folder`; `started` is told of it before it listens. It is gone when the test is over, however that ends.
 * Rejects with what it said when it ends instead of listening.
 */
export const startBot = async (
  folder: string,
  started: (bot: Pick<BotProcess, 'kill'>) => void = () => undefined,
): Promise<BotProcess> => {
  const args = ['sandbox', '--no-windows', '--no-demo', '--port', '0', '--data', folder];
  const child = spawn(process.execPath, [join(projectRoot, 'bin', 'run.mjs'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const kill = () => {
    child.kill('SIGKILL');
    return gone;
  };
  onTestFinished(kill);
  let said = '';
  child.stderr.on('data', (piece) => {
    said += piece;
  });
  started({ kill });
  return { url: await listening(child, () => said), pid: child.pid ?? 0, said: () => said, kill };
};

/** The address that it says it listens on. */
export const listening = (child: ChildProcess, said: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (piece) => {
      text += piece;
      const [, url] = /listens on (http:\/\/[^/]+)/.exec(text) ?? [];
      if (url) resolve(url);
    });
    child.once('close', (code, signal) =>
      reject(new Error(`the bot ended with ${code ?? signal} before it listened: ${said()}`)),
    );
  });

export const isReady = async (url: string): Promise<boolean> => (await fetch(new URL('/health/ready', url))).status === 200;
