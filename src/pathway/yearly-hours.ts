import type { Answers } from './answers.ts';
import type { Framework } from './framework.ts';
import { holds } from './place.ts';
import { type Source, sourceOf } from './source.ts';

export interface YearlyHours {
  min: number;
  max: number;
  note: string | null;
  source: Source;
}

/** How many hours of training a year the strategy asks of somebody with these answers; undefined where it asks for none. */
export const yearlyHours = (framework: Framework, answers: Answers): YearlyHours | undefined => {
  const asked = framework.pack.hoursPerYear;
  if (!asked || holds(framework, answers, asked.when) !== 'yes') return undefined;
  const { min, max, note, source } = asked;
  return { min, max, note, source: sourceOf(framework.pack, source) };
};
