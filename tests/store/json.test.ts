import { describe, expect, it } from 'vitest';
import { storeContract } from './contract.ts';
import { courses } from './courses.ts';
import { temporaryStore } from './temporary.ts';

storeContract('JSON', () => temporaryStore());
storeContract('JSON, every callback run twice', () => temporaryStore({ runTwice: () => true }));
storeContract('JSON, every third callback run twice', () => {
  let count = 0;
  return temporaryStore({ runTwice: () => (count++ * 7) % 3 === 0 });
});

describe('a callback of the JSON store', () => {
  it('is run again when asked, and only what the last run wrote is kept', async () => {
    const again = [true, false];
    const { store, dispose } = await temporaryStore({ runTwice: () => again.shift() ?? false });
    let runs = 0;
    const write = () =>
      store.transaction(async (tx) => {
        runs++;
        await tx.put(courses, 'p', { id: `run ${runs}`, title: '', topics: ['x'] });
        return runs;
      });
    expect([await write(), await write()]).toEqual([2, 3]);
    const found = await store.transaction((tx) => tx.find(courses, 'p', 'topic', 'x'));
    expect(found.map(({ id }) => id)).toEqual(['run 2', 'run 3']);
    await dispose();
  });
});
