import { carryOver, type Framework, place, type Requirement, readAnswers, recommend, requirements } from '../../pathway/index.ts';
import type { Person, Scene } from '../../people/index.ts';
import type { Course } from '../course.ts';

/** The trainings that the strategy lists for somebody, and how strongly at the most. */
export type Listed = ReadonlyMap<string, Requirement>;

/**
 * What the partnership's strategy lists for all the roles that somebody has kept. A role under another partnership's strategy says
 * nothing about the courses of this one.
 */
export const listedFor = (
  { roles }: Pick<Person, 'roles'>,
  { partnership, frameworks, today }: Pick<Scene, 'partnership' | 'frameworks' | 'today'>,
): Listed => {
  const framework = frameworks.get(partnership.framework);
  const listed = new Map<string, Requirement>();
  if (!framework) return listed;
  for (const role of roles.filter((one) => one.framework === framework.pack.id)) {
    for (const item of recommend(framework, readAnswers(framework, carryOver(role.answers, framework)), today).training) {
      const before = listed.get(item.id) ?? 'optional';
      const stronger = requirements.indexOf(item.requirement) < requirements.indexOf(before);
      listed.set(item.id, stronger ? item.requirement : before);
    }
  }
  return listed;
};

/** A training listed for somebody that a course counts as; `suggested` where only the project would put them together. */
export interface Fit {
  training: string;
  requirement: Requirement;
  suggested: boolean;
}

/** What of the trainings listed for somebody a course is. */
export const fitsOf = ({ gives, suggestedFor = [] }: Course, listed: Listed): Fit[] => {
  const fits = (trainings: readonly string[], suggested: boolean): Fit[] =>
    trainings.flatMap((training) => {
      const requirement = listed.get(training);
      return requirement === undefined ? [] : [{ training, requirement, suggested }];
    });
  return [...fits(gives, false), ...fits(suggestedFor, true)];
};

/** The workforce groups of somebody's roles under a strategy. */
export const groupsOf = ({ roles }: Pick<Person, 'roles'>, framework: Framework | undefined): string[] =>
  framework === undefined
    ? []
    : roles
        .filter((role) => role.framework === framework.pack.id)
        .flatMap((role) => place(framework, readAnswers(framework, carryOver(role.answers, framework))));
