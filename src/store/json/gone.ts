import { connect } from 'node:net';
import type { Identity } from './identity.ts';
import { here, processStat } from './identity.ts';

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Whether nobody listens on a socket that is there: the kernel knows, across containers. A socket that is not there proves nothing. */
const isDeaf = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    // A restore has none.
    if (path === '') return resolve(false);
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED'));
  });

/** Why a process cannot be said to have gone, as the end of a sentence; undefined when it provably has. */
export const whyNotGone = async (other: Identity & { socket: string }): Promise<string | undefined> => {
  const we = here();
  if (other.host !== we.host)
    return 'whether that still runs cannot be told from here. Stop it there; if it is gone for good, remove the file "lock"';
  if (other.boot !== we.boot) return undefined;
  if (other.numbers !== we.numbers)
    return (await isDeaf(other.socket))
      ? undefined
      : 'that is in another container, and may still run. Stop it; if it is gone for good, remove the file "lock"';
  const { state, started } = processStat(other.pid);
  const runs = state === '' ? isThere(other.pid) : started === other.started && state !== 'Z' && state !== 'X';
  return runs ? 'one process at a time can write it. Stop that one first' : undefined;
};
