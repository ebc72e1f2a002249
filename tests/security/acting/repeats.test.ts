import { beforeEach, describe, expect, it } from 'vitest';
import { partnership, sceneOf, withStore } from '../../people/scenes.ts';
import { tried } from '../tried.ts';
import { cameOf, triesWith } from './tries.ts';
import { handles, settle } from './world.ts';

const here = withStore();
const own = partnership('own');

beforeEach(() => here.store.transaction((tx) => settle(tx, 'own', 'Alder')));

/** What is only about the conversation: another card of a form is no second act. */
const conversation = ['entries', 'offers'];

const everybody = ['own-victim', 'own-supervisor', 'own-trainer'];

describe('whatever anybody does', () => {
  it.for(handles('own', 'Alder'))('changes nothing when it is done again: %j', async (handle, { task }) => {
    const tries = triesWith(handle);
    tried(task, tries.length * everybody.length);
    for (const who of everybody)
      for (const one of tries) {
        const scene = { id: who, roles: [] };
        const more = (nth: number) => ({ officer: true, leads: ['council'], activity: `f:${nth}` });
        const came = await cameOf(here.store, async (tx, nth) => sceneOf(tx, own, scene, more(nth)), [one, one]);
        const changes = came.changes.filter(({ collection }) => !conversation.includes(collection));
        expect([who, one.name, changes]).toEqual([who, one.name, []]);
      }
  });

  it.for(handles('own', 'Alder'))('and delivered again it changes nothing at all: %j', async (handle, { task }) => {
    const tries = triesWith(handle).filter(({ name }) => !name.includes(' form '));
    tried(task, tries.length * everybody.length);
    for (const who of everybody)
      for (const one of tries) {
        const scene = { id: who, roles: [] };
        const more = { officer: true, leads: ['council'], activity: 'f:1' };
        const came = await cameOf(here.store, async (tx) => sceneOf(tx, own, scene, more), [one, one]);
        expect([who, one.name, came.changes]).toEqual([who, one.name, []]);
      }
  });

  it.for([-1, 0, 7, 999, 2.5])('from a card of another version changes nothing: version %d', async (version, { task }) => {
    const presses = triesWith('own-entry', version).filter(({ name }) => name.startsWith('press entry-'));
    tried(task, presses.length);
    for (const one of presses) {
      const victim = { id: 'own-victim', roles: [] };
      const came = await cameOf(here.store, async (tx) => sceneOf(tx, own, victim, { activity: 'f:1' }), [one]);
      expect([one.name, came.changes]).toEqual([one.name, []]);
    }
  });
});
