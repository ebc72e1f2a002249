import type { Scene } from '../../people/index.ts';
import { attendedBy, counts } from '../attendance.ts';
import { coursesOf } from '../course.ts';
import { recordsOf } from '../record.ts';
import { sessionOf } from '../session.ts';

/** Training that somebody has done: in one of our sessions, or elsewhere and confirmed. */
export interface Done {
  title: string;
  /** `YYYY-MM-DD`. */
  day: string;
  hours: number | null;
  /** The trainings of the strategy that it counts as. */
  gives: readonly string[];
  elsewhere: boolean;
}

/** What a person has done by today, the newest first. */
export const doneBy = async (
  scene: Pick<Scene, 'tx' | 'partition' | 'partnership' | 'frameworks' | 'today'>,
  person: string,
): Promise<Done[]> => {
  const { tx, partition, today } = scene;
  const courses = await coursesOf(scene);
  const done: Done[] = [];
  for (const line of (await attendedBy(tx, partition, person)).filter(counts)) {
    const session = await sessionOf(tx, partition, line.session);
    if (!session || session.state === 'cancelled' || session.day > today) continue;
    const { title, day, hours, course } = session;
    done.push({ title, day, hours, gives: courses.get(course)?.gives ?? [], elsewhere: false });
  }
  for (const { state, title, done: day, hours, training } of await recordsOf(tx, partition, person))
    if (state === 'confirmed') done.push({ title, day, hours, gives: training === undefined ? [] : [training], elsewhere: true });
  return done.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
};
