import type { Model } from '../cards/index.ts';
import { carryOver, type Framework, inWords, readAnswers, recommend } from '../pathway/index.ts';
import type { Person, Role } from '../people/index.ts';
import { whyNothing } from './result-view.ts';
import { words } from './words.ts';

const summary = (framework: Framework, role: Role, today: string, date: (iso: string) => string) => {
  const now = recommend(framework, readAnswers(framework, carryOver(role.answers, framework)), today);
  return {
    theirTitle: role.title,
    partnership: framework.pack.partnership,
    groups: inWords(now.groups.map((g) => framework.groups.get(g)?.label ?? g)),
    training: whyNothing(framework, now) ?? now.training.map((t) => `${t.title} (${t.requirement})`).join(', '),
    confirmed: date(role.confirmed),
  };
};

/** What is kept of a person's roles, and the question whether anything has changed; undefined when nothing is kept. */
export const reviewView = (
  frameworks: ReadonlyMap<string, Framework>,
  person: Person,
  today: string,
  date: (iso: string) => string,
): Model<'review'> | undefined => {
  const shown = person.roles.flatMap((role) => {
    const framework = frameworks.get(role.framework);
    return framework ? [{ role, framework }] : [];
  });
  const latest = shown.at(-1);
  if (!latest) return undefined;
  const number = (i: number) => `${i + 1}. `;
  return {
    roles: shown.map(({ role, framework }, i) => ({
      number: shown.length > 1 ? number(i) : '',
      ...summary(framework, role, today, date),
    })),
    choices: shown.map(({ role, framework }, i) => ({ title: number(i) + framework.pack.shortName, value: role.id })),
    several: shown.length > 1,
    typing: shown.length > 1 ? words.reviewTypingSeveral : words.reviewTyping,
    chosen: latest.role.id,
  };
};
