import { type Item, inWords } from '../pathway/index.ts';

/**
 * What `items` come to at a first look, a line each: what may stand for one another stands together, and a condition beside what it
 * belongs to. `all` is the whole recommendation, since alternatives may differ in how strongly they are asked for.
 */
export const glance = (all: Item[], items: Item[]): string[] => {
  const line = ({ title, oneOf, condition }: Item): string => {
    const choices = oneOf === null ? [] : all.filter((t) => t.oneOf === oneOf).map((t) => t.title);
    const what = choices.length > 1 ? `${inWords(choices, 'or')}: one is enough` : title;
    return condition === null ? what : `${what}. ${condition}`;
  };
  return [...new Set(items.map(line))];
};
