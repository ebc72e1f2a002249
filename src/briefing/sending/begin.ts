import { type Briefing, doing, noted } from '../briefing.ts';

/** The briefing on its way from now on, by the word of `by`; what goes to each is written page by page. */
export const begun = (one: Briefing, now: Date, by?: string): Briefing => ({
  ...doing(noted(one, 'begun', now, by), 'spread'),
  state: 'sending',
  began: now.toISOString(),
});
