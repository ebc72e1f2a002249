import { describe, expect, it } from 'vitest';
import { listCourses } from '../../src/training/index.ts';
import { withStore } from '../people/scenes.ts';
import { asked, listOf, titlesOf, withAnswers } from './courses-scene.ts';
import { sessionOn } from './session-on.ts';

const here = withStore();

const withChildren = withAnswers('somerset-2020', { contact: 'predominant', 'with-children': 'yes', lead: 'no' });
const [fits, others, unplanned] = ['Coming up, and fits your role', 'Coming up', 'Nothing planned yet'];

describe('the list of courses', () => {
  it('has first what is coming up and fits, then what else is coming up, then what is not planned', async () => {
    const put = [
      sessionOn('2026-07-20', { course: 'advanced' }),
      sessionOn('2026-09-01', { course: 'introduction' }),
      sessionOn('2026-07-10', { course: 'mapig' }),
    ];
    const told = await asked(here.store, put, (scene) => listCourses(scene), { person: withChildren });
    expect(titlesOf(told)).toEqual({
      [fits]: ['Introduction to Child Protection'],
      [others]: ['Multi Agency Practice Information Groups (MAPIG) forums', 'Advanced Child Protection'],
      [unplanned]: [
        'Specialist courses from the optional training programme',
        'Working Together Update',
        'Lead Safeguard',
        'Learning events',
        'Conferences',
        'E-learning',
      ],
    });
  });

  it('says of each when and where, how it fits, and what comes first', async () => {
    const put = [
      sessionOn('2026-07-14'),
      sessionOn('2026-09-01', { place: '', link: 'https://meet.example/1' }),
      sessionOn('2026-10-01'),
    ];
    const told = await asked(here.store, put, (scene) => listCourses(scene), { person: withChildren });
    expect(listOf(told).slice(0, 7)).toEqual([
      `== ${fits}`,
      '1. Introduction to Child Protection',
      'Tuesday 14 July 2026, 09:30 to 12:30. Shire Hall',
      'Tuesday 1 September 2026, 09:30 to 12:30. Online',
      'And one more date.',
      'Required for you',
      'Do first: Single Agency Child Protection: Basic Awareness (I have no record of it)',
    ]);
    expect(JSON.stringify(told)).not.toContain('meet.example');
  });

  it('numbers go on from part to part', async () => {
    const told = await asked(here.store, [sessionOn('2026-07-14')], (scene) => listCourses(scene), { person: withChildren });
    const numbers = listOf(told).flatMap((line) => /^(\d+)\. /.exec(line)?.[1] ?? []);
    expect(numbers).toEqual(numbers.map((_, i) => String(i + 1)));
    expect(numbers).toHaveLength(9);
  });

  it('of a person with no role fits nobody yet, and says how it could', async () => {
    const told = await asked(here.store, [sessionOn('2026-07-14')], (scene) => listCourses(scene));
    expect(Object.keys(titlesOf(told))).toEqual([others, unplanned]);
    expect(JSON.stringify(told.view.model)).toMatch(/Type pathway/);
  });

  it('takes no role under another partnership’s strategy for one of this', async () => {
    const person = withAnswers('solihull-2021', { functions: ['early-help'] });
    const told = await asked(here.store, [sessionOn('2026-07-14')], (scene) => listCourses(scene), { person });
    expect(Object.keys(titlesOf(told))).toEqual([others, unplanned]);
  });

  it('puts a course of Wandsworth beside a row as a suggestion, and says that the strategy does not', async () => {
    const person = withAnswers('wandsworth-2017', { contact: 'regular' });
    const put = [sessionOn('2026-07-14', { course: 'child-protection-refresher' })];
    const told = await asked(here.store, put, (scene) => listCourses(scene), { person, framework: 'wandsworth-2017' });
    expect(listOf(told).slice(1, 4)).toEqual([
      '1. Child Protection Refresher',
      'Tuesday 14 July 2026, 09:30 to 12:30. Shire Hall',
      expect.stringMatching(/^Our suggestion for Basic safeguarding awareness.*does not say that it counts$/),
    ]);
  });
});
