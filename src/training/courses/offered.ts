import type { Scene } from '../../people/index.ts';
import { type Course, coursesOf } from '../course.ts';
import { type Session, unlisted } from '../session.ts';
import { comingUp } from './coming-up.ts';
import { type Fit, fitsOf, listedFor } from './fit.ts';

/** A course as somebody is offered it: what is planned of it, by time, and what of theirs it is. */
export interface Offered {
  course: Course;
  sessions: readonly Session[];
  fits: readonly Fit[];
}

/** The parts of the list, in their order. */
export const parts = ['yours', 'others', 'unplanned'] as const;
export type Part = (typeof parts)[number];

export const partOf = ({ sessions, fits }: Offered): Part =>
  sessions.length === 0 ? 'unplanned' : fits.length > 0 ? 'yours' : 'others';

const rank = (offered: Offered): number => parts.indexOf(partOf(offered)) * 2 + (offered.fits.length > 0 ? 0 : 1);
const first = ({ sessions }: Offered): string => sessions[0]?.starts ?? '';

/**
 * Every course that is offered: what is coming up and fits what the strategy lists for them, then what else is coming up, each by its
 * first session; then those of which nothing is planned, what fits first. One that has ended is there as long as a session of it is.
 */
export const offeredTo = async (scene: Scene): Promise<Offered[]> => {
  const known = await coursesOf(scene);
  const planned = new Map<string, Session[]>();
  for (const session of await comingUp(scene)) {
    const others = planned.get(session.course) ?? [];
    others.push(session);
    planned.set(session.course, others);
    if (!known.has(session.course)) known.set(session.course, unlisted(session));
  }
  const listed = listedFor(scene.actor.person, scene);
  return [...known.values()]
    .map((course) => ({ course, sessions: planned.get(course.id) ?? [], fits: fitsOf(course, listed) }))
    .filter(({ course, sessions }) => sessions.length > 0 || !('ended' in course))
    .sort((a, b) => rank(a) - rank(b) || (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0));
};
