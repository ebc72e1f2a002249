import { beforeEach, describe, expect, it } from 'vitest';
import { accounts, persons, personsCalled } from '../../src/people/index.ts';
import { withStore } from './scenes.ts';

const here = withStore();

const called = (text: string) => here.store.transaction((tx) => personsCalled(tx, 'p', text));

describe('who goes by a name, where hundreds share a part of it', () => {
  /** By what an officer calls them, and by what Teams does; the last of each in the order of their ids. */
  beforeEach(() =>
    here.store.transaction(async (tx) => {
      const sarahs = Array.from({ length: 250 }, (_, i) => ({ id: String(1_000 + i), name: `Sarah Smith ${i}` }));
      for (const one of [...sarahs, { id: 'listed', name: 'Sarah Zimmer' }]) await tx.put(persons, 'p', { roles: [], ...one });
      for (const { id, name } of [...sarahs, { id: 'met', name: 'Sarah Öz' }])
        await tx.put(accounts, 'p', { id: `t/${id}`, tenant: 't', objectId: id, person: id, name });
    }),
  );

  it('is found all the same, in whatever order the words are', async () => {
    expect(await called('Sarah Zimmer')).toEqual(['listed']);
    expect(await called('ÖZ, sarah')).toEqual(['met']);
    expect(await called('Sarah Smith 249')).toEqual(['1249']);
  });

  it('is everybody who does, and nobody for a name without words', async () => {
    expect(await called('Sarah')).toHaveLength(252);
    expect(await called(' ,')).toEqual([]);
  });
});
