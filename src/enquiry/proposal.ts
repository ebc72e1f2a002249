import {
  type Framework,
  type Matched,
  matchRole,
  openQuestions,
  type RawAnswers,
  type RoleMatch,
  readAnswers,
} from '../pathway/index.ts';

/** What a job title in somebody's own words suggests. All of it is for the person to confirm. */
export interface Proposal {
  /** Answers to start from. */
  answers: RawAnswers;
  /** What they rest on, best first: one when it is clear, more when it lies between them. */
  matches: RoleMatch[];
  /** The one thing that would settle it, with titles to choose from. */
  ask?: { question: string; titles: string[] };
}

/** The answers that would place somebody in these groups. */
const answersFor = (framework: Framework, groups: readonly string[]): RawAnswers => {
  const proposed: RawAnswers = {};
  for (const q of framework.questions.values()) {
    const value = q.values.filter((v) => v.places.some((g) => groups.includes(g))).at(-1);
    if (value) proposed[q.id] = q.kind === 'many' ? [value.value] : value.value;
  }
  return proposed;
};

/** The sector is taken over where a rule needs it, so that nobody is asked what their job title says. */
const withSector = (framework: Framework, answers: RawAnswers, { sector }: RoleMatch): RawAnswers =>
  sector !== undefined && openQuestions(framework, readAnswers(framework, answers)).includes('sector')
    ? { ...answers, sector }
    : answers;

/** A strategy without groups is asked in its own way: there the groups are orientation and fill no answer. */
const fromMatch = (framework: Framework, match: RoleMatch): RawAnswers =>
  withSector(framework, framework.pack.groups.length > 0 ? answersFor(framework, match.groups) : {}, match);

const between = ({ matches: [first, second], ask }: Matched): RoleMatch[] =>
  first && second && ask?.settledBy ? [first, second] : [];

/**
 * What to propose for a title. Between two groups the higher is filled in, so that nobody is told too little; where the title
 * says nothing by itself nothing is filled in, and the one thing that settles it is asked.
 */
export const propose = (framework: Framework, title: string): Proposal => {
  const matched = matchRole(framework, title);
  const [first] = matched.matches;
  if (matched.confident && first) return { answers: fromMatch(framework, first), matches: [first] };
  const two = between(matched);
  if (two[0]) return { answers: fromMatch(framework, two[0]), matches: two };
  const titles = matched.ask?.suggestions ?? [];
  const ask =
    matched.ask && titles.length > 0 && framework.pack.groups.length > 0
      ? { ask: { question: matched.ask.question, titles } }
      : {};
  return { answers: {}, matches: [], ...ask };
};
