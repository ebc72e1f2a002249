import { shifted } from '../../calendar/index.ts';
import type { Person, Scene } from '../../people/index.ts';
import { coursesOf } from '../course.ts';
import { inOrder, type Session, sessions, unlisted, weekOf } from '../session.ts';
import { fitsOf, groupsOf, listedFor } from './fit.ts';
import { whenAndWhere } from './words.ts';

/** When sessions were set up: from this instant on, and before that; ISO 8601, UTC. */
export interface Made {
  from: string;
  to: string;
}

/** A course of which something has been set up: what it is called, when and where it is, and whether it fits somebody. */
export interface NewCourse {
  title: string;
  dates: string[];
  isTheirs: boolean;
}

type Where = Pick<Scene, 'tx' | 'partition' | 'now'>;
type Asked = Where & Pick<Scene, 'partnership' | 'frameworks' | 'today'>;

const page = 500;

const ofWeek = async ({ tx, partition }: Pick<Scene, 'tx' | 'partition'>, week: string, after = ''): Promise<Session[]> => {
  const found = await tx.find(sessions, partition, 'created', week, { limit: page, after });
  const last = found.at(-1);
  return found.length < page || !last ? found : [...found, ...(await ofWeek({ tx, partition }, week, last.id))];
};

/** The weeks in which they were set up, a year of them at most: who comes later than that is told of what is still to come anyway. */
const weeksOf = ({ from, to }: Made): string[] => {
  const last = to.slice(0, 10);
  const weeks = new Set([weekOf(last)]);
  for (let day = [from.slice(0, 10), shifted(last, -365)].sort().at(-1) ?? last; day < last; day = shifted(day, 7))
    weeks.add(weekOf(day));
  return [...weeks];
};

/** The sessions that were set up then, are planned still and are to come, by time. */
const newSessions = async (where: Where, made: Made): Promise<Session[]> => {
  if (made.from >= made.to) return [];
  const found: Session[] = [];
  for (const week of weeksOf(made)) found.push(...(await ofWeek(where, week)));
  return found
    .filter(
      ({ created = '', state, starts }) =>
        created >= made.from && created < made.to && state === 'planned' && new Date(starts) > where.now,
    )
    .sort(inOrder);
};

/** Whether any session that was set up then is planned still and to come. */
export const isAnythingNew = async (where: Where, made: Made): Promise<boolean> => (await newSessions(where, made)).length > 0;

/**
 * The courses of the sessions that were set up then and are still to come, what fits the person first, each by its first session. A
 * session that names its groups fits those in them; another whoever's strategy lists what its course counts as. Nobody: nothing fits.
 */
export const newFor = async (scene: Asked, person: Pick<Person, 'roles'> | undefined, made: Made): Promise<NewCourse[]> => {
  const known = await coursesOf(scene);
  const who = person ?? { roles: [] };
  const listed = listedFor(who, scene);
  const groups = groupsOf(who, scene.frameworks.get(scene.partnership.framework));
  const found = new Map<string, NewCourse>();
  for (const session of await newSessions(scene, made)) {
    const fits = fitsOf(known.get(session.course) ?? unlisted(session), listed).length > 0;
    const isTheirs = session.groups.length > 0 ? session.groups.some((group) => groups.includes(group)) : fits;
    const key = `${session.course}/${session.title}/${isTheirs}`;
    const one = found.get(key) ?? { title: session.title, dates: [], isTheirs };
    one.dates.push(whenAndWhere(session));
    found.set(key, one);
  }
  return [...found.values()].sort((a, b) => Number(b.isTheirs) - Number(a.isTheirs));
};
