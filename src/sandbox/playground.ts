import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { otherSideError } from '../errors.ts';

/** Where the Agents Playground's public command is; undefined when the package is not installed, as in production. */
export const findPlayground = (): string | undefined => {
  const { resolve } = createRequire(import.meta.url);
  try {
    return join(dirname(resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js');
  } catch {
    return undefined;
  }
};

/** The port in a line such as `Listening on 56150`; the Playground takes another one than asked for when that is in use. */
export const listeningPort = (line: string): number | undefined => {
  const port = /^Listening on (\d+)$/.exec(line.trim())?.[1];
  return port === undefined ? undefined : Number(port);
};

// It writes what it sees to a log of its own, so it gets none of the bot's settings, which may hold secrets.
const playgroundEnvironment = (): NodeJS.ProcessEnv => {
  const { PATH, HOME, TZ, USERPROFILE, SystemRoot, TEMP } = process.env;
  return { PATH, HOME, TZ, USERPROFILE, SystemRoot, TEMP, TEAMSAPPTESTER_BROWSER: 'none' };
};

export interface Playground {
  port: number;
  /** Asks it to stop, and resolves once it has. */
  close(): Promise<void>;
}

const grace = 3_000;

const exited = (child: ChildProcessWithoutNullStreams): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

const stop = async (child: ChildProcessWithoutNullStreams): Promise<void> => {
  child.kill('SIGINT');
  const force = setTimeout(() => child.kill('SIGKILL'), grace);
  await exited(child);
  clearTimeout(force);
};

const firstPort = (child: ChildProcessWithoutNullStreams): Promise<number | undefined> =>
  new Promise((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      const port = listeningPort(line);
      if (port !== undefined) resolve(port);
    });
    child.once('exit', () => resolve(undefined));
    child.once('error', () => resolve(undefined));
  });

/**
 * Starts one Playground in `folder`, whose settings file it reads, against the bot at `botPort`, on a port of its own choosing. It
 * ends with this process, however that ends short of a kill.
 * @throws other-side error `playground`, when it does not start
 */
export const startPlayground = async (command: string, folder: string, botPort: number): Promise<Playground> => {
  const args = [
    command,
    'start',
    '-p',
    '0',
    '-e',
    `http://127.0.0.1:${botPort}/api/messages`,
    '-c',
    'msteams',
    '--disable-telemetry',
  ];
  const child = spawn(process.execPath, args, { cwd: folder, env: playgroundEnvironment() });
  const endWithParent = () => child.kill('SIGINT');
  process.once('exit', endWithParent);
  child.once('exit', () => process.off('exit', endWithParent));
  child.stderr.resume();

  const port = await firstPort(child);
  if (port === undefined) {
    throw otherSideError('playground', `The Agents Playground did not start; its log is in ${join(folder, 'devTools')}.`);
  }
  return { port, close: () => stop(child) };
};
