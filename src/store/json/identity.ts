import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod/v4';

/** What tells a process from every other: not its number alone, which is given anew. Empty where the system does not say. */
export const identity = {
  host: z.string(),
  /** Of this run of the machine. */
  boot: z.string(),
  /** The numbers of processes mean something within it only: a container has its own. */
  numbers: z.string(),
  pid: z.int().positive(),
  /** When it started, in ticks since the machine did. */
  started: z.string(),
};
const shape = z.object(identity);
export type Identity = z.infer<typeof shape>;

const orEmpty = (look: () => string): string => {
  try {
    return look().trim();
  } catch {
    return '';
  }
};

/** The state letter and the start of a process, from Linux's /proc; empty when there is no such process. */
export const processStat = (pid: number): { state: string; started: string } => {
  const text = orEmpty(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The name, in brackets, may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', started: fields[19] ?? '' };
};

export const here = (): Omit<Identity, 'pid' | 'started'> => ({
  host: hostname(),
  boot: orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
  numbers: orEmpty(() => readlinkSync('/proc/self/ns/pid')),
});

export const thisProcess = (): Identity => ({ ...here(), pid: process.pid, started: processStat(process.pid).started });

export const describe = ({ host, pid }: Identity): string => `process ${pid} on ${host}`;
