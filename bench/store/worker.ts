import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../../src/root.ts';
import type { JsonStoreOptions } from '../../src/store/index.ts';

/** As in production, where the thread runs what was compiled: a thread that compiles first would be measured with it. */
export const buildOutside: NonNullable<JsonStoreOptions['build']> = (options) => {
  const worker = new Worker(join(projectRoot, 'dist', 'src', 'store', 'json', 'build-worker.js'), { workerData: options });
  const done = new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the thread ended with ${code}`))));
  });
  return { done, stop: () => worker.terminate() };
};
