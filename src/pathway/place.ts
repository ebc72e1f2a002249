import type { Answers } from './answers.ts';
import type { Framework } from './framework.ts';
import type { Condition } from './pack.ts';

/** `open`: more answers could still make it so. A rule fires on `yes` only; a question is withheld on `no` only. */
export type Truth = 'yes' | 'no' | 'open';

const all = (truths: Truth[]): Truth => (truths.includes('no') ? 'no' : truths.includes('open') ? 'open' : 'yes');
const any = (truths: Truth[]): Truth => (truths.includes('yes') ? 'yes' : truths.includes('open') ? 'open' : 'no');

/** Whether `condition` holds for somebody with these answers. A question that has not been answered makes nothing true. */
export const holds = (framework: Framework, answers: Answers, condition: Condition): Truth => {
  if (condition === 'everyone') return 'yes';
  if ('all' in condition) return all(condition.all.map((c) => holds(framework, answers, c)));
  if ('any' in condition) return any(condition.any.map((c) => holds(framework, answers, c)));
  if ('group' in condition) return any(condition.group.map((g) => inGroup(framework, answers, g)));
  return answered(framework, answers, condition.answer, condition.is);
};

const answered = (framework: Framework, answers: Answers, question: string, values: readonly string[]): Truth => {
  if (isAsked(framework, answers, question) === 'no') return 'no';
  const given = answers.given.get(question);
  if (!given) return 'open';
  return given.some((v) => values.includes(v)) ? 'yes' : 'no';
};

/** Whether the question is one for this person at all; an answer to a question that is not theirs counts for nothing. */
export const isAsked = (framework: Framework, answers: Answers, question: string): Truth => {
  const gate = framework.questions.get(question)?.askedWhen;
  return gate === undefined ? 'yes' : holds(framework, answers, gate);
};

/** Whether the answers place this person in the group. Groups given straight settle it. */
export const inGroup = (framework: Framework, answers: Answers, group: string): Truth => {
  if (answers.groups) return answers.groups.includes(group) ? 'yes' : 'no';
  const ways = framework.placing.get(group) ?? [];
  return any(ways.map(({ question, values }) => answered(framework, answers, question, values)));
};

/** The groups the answers place this person in, lowest first. */
export const place = (framework: Framework, answers: Answers): string[] =>
  framework.knownGroups.filter((g) => inGroup(framework, answers, g) === 'yes');
