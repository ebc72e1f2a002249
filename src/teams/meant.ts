import { type Asked, isNo, isYes } from '../enquiry/index.ts';
import type { Framework } from '../pathway/index.ts';
import type { Person } from '../people/index.ts';

/** The framework that a typed name means, if it means one. */
export const namedFramework = (frameworks: ReadonlyMap<string, Framework>, text: string): string => {
  const wanted = text.toLowerCase().trim();
  const named = [...frameworks.values()].filter((f) => f.pack.id === wanted || f.pack.partnership.toLowerCase().includes(wanted));
  return wanted.length >= 3 && named.length === 1 ? (named[0]?.pack.id ?? '') : '';
};

/** "Has anything changed?": yes, no, or the number of a role as the card lists them. */
export const reviewed = (person: Person, text: string): Asked['act'] | undefined => {
  if (isNo(text)) return { act: 'show' };
  if (isYes(text)) return { act: 'edit' };
  const role = person.roles[Number(/^\s*(\d{1,2})\s*$/.exec(text)?.[1] ?? 0) - 1];
  return role && { act: 'show', role: role.id };
};
