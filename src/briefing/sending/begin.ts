import { type Briefing, doing, type Happened, noted, type TaskName } from '../briefing.ts';
import { raised } from './raised.ts';

/** The briefing on its way again from now on: what is still to be done with it is done, and it ends anew. */
export const onItsWay = (one: Briefing, what: Happened, task: TaskName, now: Date, by?: string): Briefing => {
  const { ended: _, ...rest } = doing(noted(raised(one), what, now, by), task);
  return { ...rest, state: 'sending' };
};

/** The briefing on its way from now on, by the word of `by`; what goes to each is written page by page. */
export const begun = (one: Briefing, now: Date, by?: string): Briefing => ({
  ...onItsWay(one, 'begun', 'spread', now, by),
  began: now.toISOString(),
});
