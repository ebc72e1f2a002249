import type { Told } from '../cards/index.ts';
import { inputError } from '../errors.ts';
import { allow, type Scene } from '../people/index.ts';
import { coursesOf, type Session, sessionOf, sessions } from '../training/index.ts';
import { courseCard, sessionCard } from './card.ts';
import { courseReport, lookAtCourse } from './course.ts';
import { markOf } from './mark.ts';
import { lookAtSession, sessionReport } from './session.ts';
import { words } from './words.ts';

/** @throws input error `no-session`, which is also what somebody of another partnership is told */
export const findSession = async ({ tx, partition }: Pick<Scene, 'tx' | 'partition'>, id: unknown): Promise<Session> => {
  const found = typeof id === 'string' ? await sessionOf(tx, partition, id) : undefined;
  if (!found) throw inputError('no-session', words.gone);
  return found;
};

/** What a course is called: in the list, or by a session that was held of it. @throws input error `no-course` */
export const courseTitle = async (
  scene: Pick<Scene, 'tx' | 'partition' | 'partnership' | 'frameworks'>,
  id: string,
): Promise<string> => {
  const listed = (await coursesOf(scene)).get(id)?.title;
  const title = listed ?? (await scene.tx.find(sessions, scene.partition, 'course', id, { limit: 1 }))[0]?.title;
  if (title === undefined) throw inputError('no-course', words.noCourse);
  return title;
};

/** An officer looks at a session: what enough have answered by now is released, and shown. */
export const showSessionReport = async (scene: Scene, id: unknown): Promise<Told> => {
  const { tx, partition, actor } = scene;
  allow(actor, 'see-reports');
  const session = await findSession(scene, id);
  await lookAtSession(tx, partition, session.id);
  return sessionCard(session, await sessionReport(tx, partition, session.id));
};

/** An officer looks at a course. */
export const showCourseReport = async (scene: Scene, id: unknown): Promise<Told> => {
  const { tx, partition, partnership, frameworks, actor, now } = scene;
  allow(actor, 'see-reports');
  const course = typeof id === 'string' ? id : '';
  const title = await courseTitle(scene, course);
  await lookAtCourse(tx, partition, course, now);
  const report = await courseReport(tx, partition, course, now);
  return courseCard(course, title, report, markOf(report, frameworks.get(partnership.framework)?.pack));
};
