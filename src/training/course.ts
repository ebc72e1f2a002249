import { z } from 'zod/v4';
import type { Framework, PackCourse } from '../pathway/index.ts';
import type { Scene } from '../people/index.ts';
import type { Collection } from '../store/port.ts';

/** What somebody can be put on, whether a strategy lists it or a partnership has added it. */
export interface Course extends Omit<PackCourse, 'source' | 'suggestedFor'> {
  /** The section of the strategy that lists it; absent for one that the partnership has added. */
  source?: string;
  /** The trainings that the project would offer it beside, though the strategy does not say that it counts as them. */
  suggestedFor?: readonly string[];
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
  /** Raised by every change, so that of two officers who edit it the second is told. */
  version: z.number().int(),
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

/** A course that is a training of the strategy is for whom that is, and teaches what that teaches, unless it says so itself. */
const asItsTraining = (framework: Framework, course: PackCourse): Course => {
  const [only, ...others] = course.gives;
  const training = only !== undefined && others.length === 0 ? framework.training.get(only) : undefined;
  if (!training) return course;
  return {
    ...course,
    audience: course.audience ?? training.audience,
    outcomes: course.outcomes.length > 0 ? course.outcomes : training.outcomes.flatMap(({ items }) => items),
  };
};

const worked = new WeakMap<Framework, Course[]>();

/** Worked out once for each strategy. */
const packCourses = (framework: Framework | undefined): readonly Course[] => {
  if (!framework) return [];
  const known = worked.get(framework) ?? framework.pack.courses.map((course) => asItsTraining(framework, course));
  worked.set(framework, known);
  return known;
};

/** Every course of the partnership, by id: its strategy's, then its own. */
export const coursesOf = async ({ tx, partition, partnership, frameworks }: CourseScene): Promise<Map<string, Course>> => {
  const own = await tx.find(courses, partition, 'all', 'all', { limit: most });
  return new Map([...packCourses(frameworks.get(partnership.framework)), ...own].map((course) => [course.id, course]));
};

export type CourseScene = Pick<Scene, 'tx' | 'partition' | 'partnership' | 'frameworks'>;
