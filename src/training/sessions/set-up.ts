import { randomInt } from 'node:crypto';
import type { FormKind } from '../../entry/index.ts';
import { inputError } from '../../errors.ts';
import { type ActName, allow, type Scene } from '../../people/index.ts';
import { coursesOf } from '../course.ts';
import { sessionOf, sessions } from '../session.ts';
import { sessionCard } from './card.ts';
import { sessionFields } from './fields.ts';
import { findSession } from './find.ts';
import { saidIn, whenProblems } from './make.ts';
import { words } from './words.ts';

/** Six digits, which people can type. Those of two sessions may be the same: the one that is on counts. */
const newCode = (): string => String(randomInt(100_000, 1_000_000));

/** Sets a session up; the form's own name becomes the session's, so that done twice it is one. */
export const setUpForm: FormKind<Scene> & { act: ActName } = {
  act: 'set-up-session',
  async form(scene) {
    allow(scene.actor, 'set-up-session');
    const fields = await sessionFields(scene);
    if ((await coursesOf(scene)).size === 0) throw inputError('no-courses', words.noCourses);
    return { heading: words.setUp, intro: words.setUpIntro, submit: words.setUp, fields, worry: scene.worry };
  },
  async done(scene, _, values, ref) {
    allow(scene.actor, 'set-up-session');
    const course = (await coursesOf(scene)).get(values['course'] ?? '');
    if (!course) return [{ field: 'course', text: words.noCourse }];
    const problems = whenProblems(scene, values);
    if (problems.length > 0 || (await sessionOf(scene.tx, scene.partition, ref))) return problems;
    const said = await saidIn(scene, values, course);
    const fresh = { ...said, id: ref, code: newCode(), state: 'planned', register: 'open', version: 1 } as const;
    await scene.tx.put(sessions, scene.partition, { ...fresh, created: scene.now.toISOString() });
    return [];
  },
  shown: async (scene, _, ref) => sessionCard(scene, await findSession(scene, ref)),
};
