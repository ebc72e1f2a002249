import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/training/index.ts';
import { listCourses } from '../../src/training/index.ts';
import { withStore } from '../people/scenes.ts';
import { asked, listOf } from './courses-scene.ts';
import { sessionOn } from './session-on.ts';

const here = withStore();

/** The clock stands at 10:00 in London on 1 July 2026. */
const cases: [what: string, session: Session, coming: boolean][] = [
  ['of this afternoon', sessionOn('2026-07-01', { from: '13:00', to: '15:00' }), true],
  ['that is on now', sessionOn('2026-07-01', { from: '09:30', to: '12:30' }), true],
  ['that is over since this morning', sessionOn('2026-07-01', { from: '08:00', to: '09:59' }), false],
  ['of yesterday', sessionOn('2026-06-30'), false],
  ['of a year from today', sessionOn('2027-07-01'), true],
  ['of a year and a day from today', sessionOn('2027-07-02'), false],
  ['that is cancelled', sessionOn('2026-07-14', { state: 'cancelled' }), false],
];

describe('a session', () => {
  it.each(cases)('%s is coming up as it should be', async (_, session, coming) => {
    const told = await asked(here.store, [session], (scene) => listCourses(scene));
    expect(listOf(told).includes('== Coming up')).toBe(coming);
  });

  it('of a course that is in no list any more is still coming up, by its own title', async () => {
    const told = await asked(here.store, [sessionOn('2026-07-14', { course: 'gone', title: 'Tides' })], (s) => listCourses(s));
    expect(listOf(told).slice(0, 2)).toEqual(['== Coming up', '1. Tides']);
  });

  it('is found among more in a month than a page of the store holds', async () => {
    const many = Array.from({ length: 1_100 }, (_, i) => sessionOn('2026-07-14', { id: `s${10_000 + i}` }));
    const told = await asked(here.store, many, (scene) => listCourses(scene));
    expect(listOf(told)).toContain('And 1098 more dates.');
  });
});
