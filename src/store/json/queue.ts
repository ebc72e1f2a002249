import { setImmediate as turnOfTheLoop } from 'node:timers/promises';

/** So many jobs may run before the process sees to its files and sockets again. */
const atAStretch = 64;

/**
 * Runs jobs one after another, in the order they came; one that fails holds nobody up. However many wait, what has been written
 * meanwhile is synced and answered between them.
 */
export const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;
  return <T>(job: () => Promise<T>): Promise<T> => {
    const run = last.then(job);
    last = run.then(
      () => undefined,
      () => undefined,
    );
    if (++count % atAStretch === 0) last = last.then(() => turnOfTheLoop());
    return run;
  };
};
