import { openJsonStore } from '../../src/store/index.ts';
import { partition, places } from './places.ts';

// `node --expose-gc --import tsx memory.ts FOLDER`: prints how many bytes the store there takes, its indexes complete, once all that can go has gone.
const [folder = ''] = process.argv.slice(2);
const collect = () => {
  for (let i = 0; i < 4; i++) globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
};
const before = collect();
const store = await openJsonStore(folder, [places]);
await store.transaction((tx) => tx.find(places, partition, 'session', 'session-1'));
console.log(collect() - before);
await store.close();
