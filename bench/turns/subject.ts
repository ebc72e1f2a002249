import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/root.ts';

/** A bot in a process of its own. */
export interface Subject {
  url: string;
  /** Resident memory now, in MB. */
  memory(): number;
  /** Processor time of all its threads so far, in milliseconds. */
  cpu(): number;
  stop(): Promise<void>;
}

const memoryOf = (child: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** Linux counts in hundredths of a second here. */
const cpuOf = (child: ChildProcess): number => {
  const [, rest = ''] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ');
  const [user, system] = rest.split(' ').slice(11, 13);
  return 10 * (Number(user) + Number(system));
};

/** Starts a bot of `dist/bench`, compiled as it would be in production. */
export const startSubject = async (file: string, ...args: string[]): Promise<Subject> => {
  const child = fork(join(projectRoot, 'dist', 'bench', 'bench', 'turns', file), args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    memory: () => memoryOf(child),
    cpu: () => cpuOf(child),
    stop: async () => {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
};
