import { z } from 'zod/v4';
import type { Framework, PackCourse } from '../pathway/index.ts';
import type { Scene } from '../people/index.ts';
import type { Collection } from '../store/port.ts';

/** What somebody can be put on, whether a strategy lists it or a partnership has added it. */
export interface Course extends Omit<PackCourse, 'source'> {
  /** The section of the strategy that lists it; absent for one that the partnership has added. */
  source?: string;
}

const added = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['course', 'briefing', 'conference', 'forum', 'e-learning']),
  delivery: z.string().nullable(),
  hours: z.number().nullable(),
  /** The trainings of the strategy that it counts as. */
  gives: z.array(z.string()),
  needs: z.array(z.string()),
  audience: z.string().nullable(),
  groups: z.array(z.string()),
  outcomes: z.array(z.string()),
  /** It is offered no more; what was done of it stays. */
  ended: z.literal(true).optional(),
});
export type AddedCourse = z.infer<typeof added>;

/** The courses that a partnership has added to those of its strategy. */
export const courses: Collection<AddedCourse> = {
  name: 'courses',
  schema: added,
  indexes: { all: () => ['all'] },
  owner: () => undefined,
  kept: 'as long as the partnership',
  onErasure: 'keep-without-person',
};

const most = 1_000;

export const packCourses = (framework: Framework | undefined): Course[] => [...(framework?.pack.courses ?? [])];

/** Every course of the partnership, by id: its strategy's, then its own. */
export const coursesOf = async ({ tx, partition, partnership, frameworks }: CourseScene): Promise<Map<string, Course>> => {
  const own = await tx.find(courses, partition, 'all', 'all', { limit: most });
  return new Map([...packCourses(frameworks.get(partnership.framework)), ...own].map((course) => [course.id, course]));
};

export type CourseScene = Pick<Scene, 'tx' | 'partition' | 'partnership' | 'frameworks'>;
