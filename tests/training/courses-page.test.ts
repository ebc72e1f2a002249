import { expect, it } from 'vitest';
import { listCourses } from '../../src/training/index.ts';
import { withStore } from '../people/scenes.ts';
import { asked, listOf } from './courses-scene.ts';

const here = withStore();

it('a page of the courses that is not there any more is the first, and nobody is told that there are none', async () => {
  const first = await asked(here.store, [], (scene) => listCourses(scene));
  const beyond = await asked(here.store, [], (scene) => listCourses(scene, { from: 100 }));
  expect(listOf(beyond)).toEqual(listOf(first));
  expect(beyond.offers).toEqual(first.offers);
  expect(beyond.view).toEqual(first.view);
});
