import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few megabytes, and ways to fill it up and to make room again. */
export interface SmallDisk {
  /** What it is, for people. */
  what: string;
  folder: string;
  /** Leaves so many bytes free. */
  fill(pid: number, free: number): void;
  makeRoom(pid: number): void;
  dispose(): void;
}

const run = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** A tmpfs, where we may mount one; undefined elsewhere. */
const tmpfs = (folder: string): SmallDisk | undefined => {
  if (!run('mount', '-t', 'tmpfs', '-o', 'size=3m,mode=700', 'tmpfs', folder)) return undefined;
  const ballast = join(folder, 'ballast');
  return {
    what: 'a tmpfs of 3 MB',
    folder,
    fill(_pid, free) {
      rmSync(ballast, { force: true });
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free)));
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    dispose() {
      run('umount', folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A limit on how long the files of a process may become, which fails its writes as a full disk does. */
const quota = (folder: string): SmallDisk | undefined => {
  const limit = (pid: number, bytes: string) => void run('prlimit', '--pid', String(pid), `--fsize=${bytes}:unlimited`);
  if (!existsSync('/usr/bin/prlimit')) return undefined;
  return {
    what: 'a limit on the length of files (prlimit --fsize), since no tmpfs can be mounted',
    folder,
    fill: (pid) => limit(pid, '1'),
    makeRoom: (pid) => limit(pid, 'unlimited'),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** Undefined where neither can be had. */
export const smallDisk = (): SmallDisk | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-full-'));
  return (process.env['NO_TMPFS'] ? undefined : tmpfs(folder)) ?? quota(folder);
};
