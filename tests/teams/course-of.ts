import { expect } from 'vitest';
import { frameworks, type Here } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { read } from './reading.ts';
import { sessionSteps } from './session-steps.ts';

/** A course of the pack's that counts as training; where a strategy lists none, one that the partnership adds. */
export const courseOf = async (here: Here, framework: string, olga: Person): Promise<{ id: string; title: string }> => {
  const pack = frameworks.get(framework)?.pack;
  const listed = pack?.courses.find(({ gives }) => gives.length > 0);
  if (listed) return listed;
  expect(read((await olga.say('new session')).card)).toMatch(/add a course/);
  await olga.say('courses');
  await olga.press('Add a course');
  await olga.press('Save', { 'f-title': 'Safeguarding day', 'f-kind': 'course', 'f-gives': pack?.training[0]?.id ?? '' });
  const [course] = sessionSteps(here, framework).kept('courses');
  return { id: String(course?.['id']), title: 'Safeguarding day' };
};
