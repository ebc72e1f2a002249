import { describe, expect, it } from 'vitest';
import { listCourses } from '../../src/training/index.ts';
import { withStore } from '../people/scenes.ts';
import { asked, titlesOf } from './courses-scene.ts';
import { sessionOn } from './session-on.ts';

const here = withStore();

const found = async (framework: string, find: string): Promise<string[]> =>
  Object.values(titlesOf(await asked(here.store, [], (scene) => listCourses(scene, { find }), { framework }))).flat();

describe('looking for a course', () => {
  it.each([
    ['a word of its title', 'solihull-2021', 'substance', 'Module 6d – Substance Misuse'],
    ['the beginning of a word', 'solihull-2021', 'subst', 'Module 6d – Substance Misuse'],
    ['a word with a slip in it', 'solihull-2021', 'substanse', 'Module 6d – Substance Misuse'],
    ['a word of what it teaches', 'solihull-2021', 'licence', 'Module 6c – Graded Care Profile 2 (GCP2)'],
    ['a word of who it is for', 'wandsworth-2017', 'designated leads', 'Designated Safeguarding Leads training, basic level'],
    [
      'small words between',
      'wandsworth-2017',
      'a course about the impact of learning',
      'Impact of Parental Learning Difficulties',
    ],
  ])('by %s finds it', async (_, framework, find, title) => {
    expect(await found(framework, find)).toContain(title);
  });

  it('by several words finds what has them all', async () => {
    expect(await found('wandsworth-2017', 'complex neglect')).toEqual(['Complex Neglect']);
  });

  it('by words that nothing has says so, and how to see all', async () => {
    const told = await asked(here.store, [], (scene) => listCourses(scene, { find: 'zzzz' }));
    expect(titlesOf(told)).toEqual({});
    expect(JSON.stringify(told.view.model)).toMatch(/found no course.*type courses to see all/);
  });

  it('by nothing but small words finds nothing, not everything', async () => {
    expect(await found('somerset-2020', 'the of')).toEqual([]);
  });

  it('keeps the order of the list', async () => {
    const put = [sessionOn('2026-07-14', { course: 'module-9' })];
    const told = await asked(here.store, put, (scene) => listCourses(scene, { find: 'module' }), { framework: 'solihull-2021' });
    expect(Object.entries(titlesOf(told))[0]).toEqual(['Coming up', ['Module 9 – Sexual Abuse; impact on child development']]);
  });
});
