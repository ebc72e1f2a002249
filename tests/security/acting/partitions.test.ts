import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/people/index.ts';
import { partnership, sceneOf, withStore } from '../../people/scenes.ts';
import { tried } from '../tried.ts';
import { cameOf, triesWith } from './tries.ts';
import { handles, settle } from './world.ts';

const here = withStore();
const own = partnership('own');

/** All that somebody can be in their own partnership, held by one. */
const mighty: Partial<Actor> = { officer: true, leads: ['council', 'police'] };

beforeEach(() =>
  here.store.transaction(async (tx) => {
    await settle(tx, 'own', 'Alder');
    await settle(tx, 'other', 'Birch');
  }),
);

describe('an officer, lead, trainer and supervisor of one partnership, with the ids of another', () => {
  it.for(handles('other', 'Birch'))('reads and changes nothing outside their own: %j', async (handle, { task }) => {
    const tries = triesWith(handle);
    tried(task, tries.length);
    for (const who of ['own-supervisor', 'own-trainer'])
      for (const one of tries) {
        const scene = { id: who, roles: [] };
        const came = await cameOf(here.store, async (tx) => sceneOf(tx, own, scene, { ...mighty, activity: 'f:1' }), [one]);
        expect([one.name, [...came.partitions].filter((partition) => partition !== 'own')]).toEqual([one.name, []]);
        expect([one.name, came.answer.replaceAll(handle, '')]).toEqual([one.name, expect.not.stringContaining('Birch')]);
      }
  });
});

describe('the same in their own partnership', () => {
  it('do see and change something, so that the tries are worth the name', async () => {
    const answers: string[] = [];
    let changed = 0;
    for (const handle of handles('own', 'Alder'))
      for (const one of triesWith(handle)) {
        const me = { id: 'own-supervisor', roles: [] };
        const came = await cameOf(here.store, async (tx) => sceneOf(tx, own, me, { ...mighty, activity: 'f:1' }), [one]);
        answers.push(came.answer);
        changed += came.changes.length;
      }
    expect(answers.join('\n')).toContain('An introduction');
    expect(changed).toBeGreaterThan(0);
  });
});
