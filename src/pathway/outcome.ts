import type { Answers } from './answers.ts';
import type { Framework } from './framework.ts';
import { type Requirement, type Rule, requirements, type Training } from './pack.ts';
import { holds } from './place.ts';
import { type Source, sourceOf } from './source.ts';

export interface Refresh {
  /** ISO 8601 duration. */
  every: string;
  source: Source;
}

/** One training without the words: what is compared when it is asked whether an answer would change it. */
export interface Outcome {
  id: string;
  requirement: Requirement;
  /** Of all items with the same name one is enough. */
  oneOf: string | null;
  prerequisites: string[];
  refresh: Refresh | null;
}

const strongest = (rules: readonly Rule[]): Rule | undefined =>
  rules.reduce<Rule | undefined>(
    (best, r) => (best && requirements.indexOf(best.requirement) <= requirements.indexOf(r.requirement) ? best : r),
    undefined,
  );

/** The rules that bring a training for these answers. */
export const firing = (framework: Framework, answers: Answers, training: string): readonly Rule[] =>
  (framework.rulesFor.get(training) ?? []).filter((r) => holds(framework, answers, r.when) === 'yes');

/** What is listed and comes after `training`: reason enough to list it too. */
export const listedAfter = (framework: Framework, answers: Answers, training: string): string[] =>
  (framework.dependents.get(training) ?? []).filter((d) => isListed(framework, answers, d));

const isListed = (framework: Framework, answers: Answers, training: string): boolean =>
  firing(framework, answers, training).length > 0 || listedAfter(framework, answers, training).length > 0;

/** What the answers make of one training, without the reasons; undefined when they do not bring it in. */
export const outcome = (framework: Framework, answers: Answers, training: Training): Outcome | undefined => {
  const rule = strongest(firing(framework, answers, training.id));
  if (!rule && listedAfter(framework, answers, training.id).length === 0) return undefined;
  const refresh = training.refresh.find((r) => holds(framework, answers, r.when) === 'yes');
  return {
    id: training.id,
    requirement: rule?.requirement ?? 'recommended',
    oneOf: rule?.oneOf ?? null,
    prerequisites: training.prerequisites.map((p) => p.training),
    refresh: refresh ? { every: refresh.every, source: sourceOf(framework.pack, refresh.source) } : null,
  };
};
