import type { Problem } from '../../entry/index.ts';
import type { Briefing } from '../briefing.ts';
import { addressProblems } from './check-links.ts';
import { markupProblems } from './check-markup.ts';
import { tooLong } from './check-size.ts';
import { fieldIds } from './field-ids.ts';

/** What is wrong with what a briefing says, at the fields of its form: before anything of it is saved. */
export const contentProblems = (one: Briefing, partnership: string): Problem[] => {
  const markup = markupProblems(one.body).map((text) => ({ field: fieldIds.body, text }));
  const size = tooLong(one, partnership);
  return [...markup, ...(size === undefined ? [] : [{ field: fieldIds.body, text: size }]), ...addressProblems(one)];
};
