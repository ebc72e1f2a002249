import type { Briefing } from '../../../src/briefing/index.ts';

/** A draft that says this; all else is as short as can be. */
export const aBriefing = (said: Partial<Briefing> = {}): Briefing => ({
  id: 'b1',
  author: 'olga',
  state: 'draft',
  version: 1,
  title: 'Learning from a review',
  summary: 'Three things to do differently.',
  body: 'Ask why the same day.',
  urgency: 'normal',
  readers: 'counted',
  edition: 1,
  tasks: [],
  history: [],
  ...said,
});
