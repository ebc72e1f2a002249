import { beforeEach, describe, expect, it } from 'vitest';
import { collections } from '../../../src/collections.ts';
import { persons } from '../../../src/people/index.ts';
import { partnership, sceneOf, withStore } from '../../people/scenes.ts';
import { tried } from '../tried.ts';
import { cameOf, ownersOf, triesWith } from './tries.ts';
import { handles, recordsOf, settle } from './world.ts';

const here = withStore();
const [own, other] = [partnership('own'), partnership('other')];
const mallory = { id: 'mallory', roles: [] };

beforeEach(() =>
  here.store.transaction(async (tx) => {
    await settle(tx, 'own', 'Alder');
    await settle(tx, 'other', 'Birch');
    for (const { id } of [own, other]) await tx.put(persons, id, mallory);
  }),
);

describe('the world that is tried', () => {
  it('has something in every collection', () => {
    const records = recordsOf('own', 'Alder');
    for (const { name, owner } of collections) {
      expect([name, records.get(name)?.length]).toEqual([name, expect.any(Number)]);
      const owners = (records.get(name) ?? []).flatMap((record) => owner(record) ?? []);
      expect([name, owners.filter((id) => !id.startsWith('own-'))]).toEqual([name, []]);
    }
  });
});

describe('somebody who is nothing to anybody, with the ids of others', () => {
  it.for([...handles('own', 'Alder'), '00000000-0000-4000-8000-000000000000', '__proto__', ''])(
    'change nothing that is not their own, and see nothing that is somebody’s: %j',
    async (handle, { task }) => {
      const tries = triesWith(handle);
      tried(task, tries.length);
      for (const one of tries) {
        const came = await cameOf(here.store, async (tx) => sceneOf(tx, own, mallory, { activity: 'f:1' }), [one]);
        const others = came.changes.filter((change) => ownersOf(change).some((owner) => owner !== mallory.id));
        expect([one.name, others]).toEqual([one.name, []]);
        expect([one.name, came.answer.replaceAll(handle, '')]).toEqual([one.name, expect.not.stringContaining('Alder')]);
      }
    },
  );
});
