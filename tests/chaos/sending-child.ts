import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../src/root.ts';
import type { Addressed } from './sending-addressed.ts';

/** A process that sends. */
export interface SendingChild {
  /** Has it open the store, write these, and send all there is; resolves when it has loaded and been told. */
  send(wanted: readonly Addressed[]): Promise<void>;
  /** Resolves when it has opened the store, or has ended. */
  sending: Promise<unknown>;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** Resolves when it has ended, with what it has said on stderr. */
  gone: Promise<string>;
  /** The keys of what it has acknowledged to be on disk. */
  acknowledged: readonly string[];
  settled(): boolean;
}

const start = (folder: string): SendingChild => {
  const file = join(projectRoot, 'tests', 'chaos', 'sending-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', file, folder], { cwd: projectRoot });
  const acknowledged: string[] = [];
  const said = new Set<string>();
  let complaint = '';
  child.stderr.on('data', (piece) => {
    complaint += piece;
  });
  // What is told to one that has been killed is lost, and that is no error of the test's.
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout });
  const gone = once(child, 'close').then(() => complaint);
  const word = (wanted: string) =>
    new Promise<void>((resolve) => lines.on('line', (line) => (line === wanted ? resolve() : undefined)));
  const [loaded, sending] = ['loaded', 'sending'].map((wanted) => Promise.race([word(wanted), gone]));
  lines.on('line', (line) => {
    const [what = '', ...keys] = line.split(' ');
    said.add(what);
    acknowledged.push(...keys);
  });
  return {
    async send(wanted) {
      await loaded;
      child.stdin.write(`${JSON.stringify(wanted)}\n`);
    },
    sending: sending ?? gone,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    gone,
    acknowledged,
    settled: () => said.has('settled'),
  };
};

/** So many processes, the next two of which are being loaded while one sends: that takes far longer than a round. */
export function* sendingChildren(folder: string, count: number): Generator<SendingChild, undefined> {
  const ahead: SendingChild[] = [];
  for (let left = count; left > 0; left--) {
    while (ahead.length < Math.min(3, left)) ahead.push(start(folder));
    const next = ahead.shift();
    if (next) yield next;
  }
  return undefined;
}
