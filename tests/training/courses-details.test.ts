import { describe, expect, it } from 'vitest';
import { showCourse } from '../../src/training/index.ts';
import { withStore } from '../people/scenes.ts';
import { asked, withAnswers } from './courses-scene.ts';
import { sessionOn } from './session-on.ts';

const here = withStore();

describe('a course', () => {
  it('is shown with when, for whom, what comes first, what they learn and from where that is', async () => {
    const put = [sessionOn('2026-07-14', { before: 'Read chapter 1.' }), sessionOn('2026-09-01')];
    const person = withAnswers('somerset-2020', { contact: 'predominant', 'with-children': 'yes', lead: 'no' });
    const { view } = await asked(here.store, put, (scene) => showCourse(scene, 'introduction'), { person });
    expect(view).toMatchObject({
      card: 'course',
      model: {
        theirTitle: 'Introduction to Child Protection',
        facts: expect.arrayContaining([
          { title: 'For you', theirValue: 'Required for you' },
          { title: 'Do first', theirValue: 'Single Agency Child Protection: Basic Awareness (I have no record of it)' },
        ]),
        dates: [
          {
            theirDate: 'Tuesday 14 July 2026, 09:30 to 12:30. Shire Hall',
            theirBefore: 'To read or do before: Read chapter 1.',
          },
          { theirDate: 'Tuesday 1 September 2026, 09:30 to 12:30. Shire Hall', theirBefore: null },
        ],
        theirOutcomes: expect.arrayContaining(['Show that you know what LSCBs do.']),
        source: expect.stringMatching(/Training Strategy 2020\/21, Section 3/),
      },
    });
  });

  it('takes an equivalent for what comes first where the strategy does', async () => {
    const { view } = await asked(here.store, [], (scene) => showCourse(scene, 'lead-safeguard'));
    expect(JSON.stringify(view)).toContain('Introduction to Child Protection, or an equivalent');
  });

  it('of which nothing is planned says so', async () => {
    const { view } = await asked(here.store, [], (scene) => showCourse(scene, 'advanced'));
    expect(view).toMatchObject({ model: { dates: [], afterDates: 'Nothing is planned yet.' } });
  });

  it.each([['module-1'], [''], [undefined], [{ id: 'introduction' }], ['__proto__']])('%j is none of Somerset’s', async (id) => {
    await expect(asked(here.store, [], (scene) => showCourse(scene, id))).rejects.toMatchObject({
      family: 'input',
      code: 'no-course',
    });
  });
});
