import { randomUUID } from 'node:crypto';
import { instantsOf, type Session } from '../../src/training/index.ts';

/** A session of a course, on a morning in July unless it says otherwise. */
export const sessionOn = (day: string, more: Partial<Session> = {}): Session => {
  const [from, to] = [more.from ?? '09:30', more.to ?? '12:30'];
  return {
    id: randomUUID(),
    course: 'introduction',
    title: 'Introduction to Child Protection',
    kind: 'course',
    day,
    from,
    to,
    ...instantsOf(day, from, to, 'Europe/London'),
    place: 'Shire Hall',
    trainers: [],
    groups: [],
    places: 20,
    hours: null,
    outcomes: [],
    state: 'planned',
    register: 'open',
    code: '271828',
    version: 1,
    ...more,
  };
};
