import { constants, setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import { buildGeneration } from './build.ts';

// The thread that `build-aside.ts` starts. On Linux this lowers the priority of this thread alone: turns go first.
setPriority(constants.priority.PRIORITY_LOW);
await buildGeneration(workerData);
