import { type Framework, inWords, type Requirement } from '../../pathway/index.ts';
import type { Course } from '../course.ts';
import type { Done } from '../mine/done.ts';
import type { Fit } from './fit.ts';
import { words } from './words.ts';

const titleOf = (framework: Framework | undefined, training: string): string =>
  framework?.training.get(training)?.title ?? training;

/** What a course is to somebody, a line each: what it counts as, and beside what only the project would put it. */
export const fitLines = (framework: Framework | undefined, { title }: Course, fits: readonly Fit[]): string[] => {
  const titles = (some: readonly Fit[]) => some.map(({ training }) => titleOf(framework, training));
  const byRequirement = new Map<Requirement, Fit[]>();
  for (const fit of fits.filter(({ suggested }) => !suggested))
    byRequirement.set(fit.requirement, [...(byRequirement.get(fit.requirement) ?? []), fit]);
  const suggested = fits.filter((fit) => fit.suggested);
  return [
    ...[...byRequirement].map(([requirement, some]) =>
      words.counts(
        titles(some).filter((one) => one !== title),
        requirement,
      ),
    ),
    ...(suggested.length > 0 ? [words.suggested(titles(suggested))] : []),
  ];
};

/** What comes before a course, and whether somebody has done it, the newest of it first in `done`; undefined for nothing. */
export const before = (framework: Framework | undefined, { gives, needs }: Course, done: readonly Done[]): string | undefined => {
  const listed = gives.flatMap((training) => framework?.training.get(training)?.prerequisites ?? []);
  const titles = needs.map((need) => {
    const equivalent = listed.some(({ training, orEquivalent }) => training === need && orEquivalent);
    const title = equivalent ? words.orEquivalent(titleOf(framework, need)) : titleOf(framework, need);
    return words.doneOrNot(title, done.find((one) => one.gives.includes(need))?.day);
  });
  return titles.length > 0 ? inWords(titles) : undefined;
};

/** The workforce groups that a course is for; undefined for everybody. */
export const groupsLine = (framework: Framework | undefined, { groups }: Course): string | undefined =>
  groups.length > 0 ? words.groups(groups.map((id) => framework?.groups.get(id)?.label ?? id)) : undefined;
