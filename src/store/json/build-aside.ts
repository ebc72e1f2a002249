import { Worker } from 'node:worker_threads';
import { fault } from '../../errors.ts';
import type { BuildOptions } from './build.ts';

export interface Aside {
  /** Rejects when it could not be built; what it would have been made from is still there. */
  done: Promise<void>;
  /** Ends it at once, unfinished; what it has written so far counts for nothing. */
  stop(): Promise<unknown>;
}

/** Builds the next generation in a thread of its own. */
export const buildAside = (options: BuildOptions): Aside => {
  const worker = start(options);
  const done = new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(fault('store-generation', `The thread ended with ${code}.`))));
  });
  return { done, stop: () => worker.terminate() };
};

const start = (workerData: BuildOptions): Worker => {
  const here = import.meta.url;
  if (!here.endsWith('.ts')) return new Worker(new URL('./build-worker.js', here), { workerData });
  // Tests run the sources as they are, which a thread of Node 20 cannot do by itself.
  const source = JSON.stringify(new URL('./build-worker.ts', here).href);
  return new Worker(`import('tsx/esm/api').then(({ tsImport }) => tsImport(${source}, ${source}))`, { eval: true, workerData });
};
