import type { Told } from '../../cards/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { courseTitle } from '../show.ts';
import { roundsCard } from './card.ts';
import { lookAtRounds } from './look.ts';
import { roundsReport } from './report.ts';

/** An officer looks at what was said some time after the sessions of a course. @throws input error `no-course` */
export const showRounds = async (scene: Scene, id: unknown): Promise<Told> => {
  const { tx, partition, partnership, frameworks, actor, now } = scene;
  allow(actor, 'see-reports');
  const course = typeof id === 'string' ? id : '';
  const title = await courseTitle(scene, course);
  await lookAtRounds(tx, partition, course, now);
  const pack = frameworks.get(partnership.framework)?.pack;
  return roundsCard(course, title, await roundsReport(tx, partition, course, pack));
};
