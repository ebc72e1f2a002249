import { dateAfter } from '../../calendar/index.ts';
import { carryOver, type Framework, type Item, readAnswers, recommend, requirements } from '../../pathway/index.ts';
import type { Person } from '../../people/index.ts';
import type { Done } from './done.ts';

/** A training that somebody's role calls for, and how they stand with it on a day. */
export interface Need {
  item: Item;
  framework: Framework;
  /** The day it was done last; absent where it never was. */
  last?: string;
  /** By when it is to be done again; absent where the strategy sets no refresher, or it was never done. */
  due?: string;
  /** Of the trainings that come before it, those not done yet: their titles. */
  missing: readonly string[];
}

const lastOf = (done: readonly Done[], training: string): string | undefined =>
  done
    .filter(({ gives }) => gives.includes(training))
    .map(({ day }) => day)
    .sort()
    .at(-1);

const needOf = (framework: Framework, item: Item, done: readonly Done[]): Need => {
  const last = lastOf(done, item.id);
  const missing = item.prerequisites
    .filter((id) => lastOf(done, id) === undefined)
    .map((id) => framework.training.get(id)?.title ?? id);
  return {
    item,
    framework,
    missing,
    ...(last === undefined ? {} : { last }),
    ...(last === undefined || item.refresh === null ? {} : { due: dateAfter(last, item.refresh.every) }),
  };
};

const strength = ({ item }: Need): number => requirements.indexOf(item.requirement);

/** The earlier, else the stronger of two needs for one training: nobody who does two jobs is told of the later day, or of less. */
const stricter = (a: Need, b: Need): Need => {
  const [dueA, dueB] = [a.due ?? '9999', b.due ?? '9999'];
  return dueB < dueA || (dueB === dueA && strength(b) < strength(a)) ? b : a;
};

/**
 * What the roles of a person call for, each training once, and how they stand with it. Refreshers by the rule of the framework that
 * brought the training in, from the day it was done last.
 */
export const needsOf = (
  person: Person,
  frameworks: ReadonlyMap<string, Framework>,
  done: readonly Done[],
  today: string,
): Need[] => {
  const needs = new Map<string, Need>();
  for (const role of person.roles) {
    const framework = frameworks.get(role.framework);
    if (!framework) continue;
    for (const item of recommend(framework, readAnswers(framework, carryOver(role.answers, framework)), today).training) {
      const key = `${role.framework}/${item.id}`;
      const need = needOf(framework, item, done);
      const known = needs.get(key);
      needs.set(key, known ? stricter(known, need) : need);
    }
  }
  return [...needs.values()];
};

/** Those to be done again by a day not later than `by`, the most pressing first. */
export const dueBy = (needs: readonly Need[], by: string): (Need & { due: string })[] =>
  needs
    .flatMap((need) => (need.due !== undefined && need.due <= by ? [{ ...need, due: need.due }] : []))
    .sort((a, b) => (a.due < b.due ? -1 : 1));

/** Those never done: what the strategy requires first, and of these what nothing else comes before. */
export const neverDone = (needs: readonly Need[]): Need[] => {
  const first = (need: Need) => (need.item.requirement === 'required' ? 0 : 2) + (need.missing.length === 0 ? 0 : 1);
  return needs.filter(({ last }) => last === undefined).sort((a, b) => first(a) - first(b));
};
