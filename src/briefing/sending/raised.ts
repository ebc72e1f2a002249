import type { Briefing } from '../briefing.ts';

/**
 * The briefing with a version more, after a change of what becomes of it and not of what it says: what was approved of its words is
 * approved still.
 */
export const raised = (one: Briefing): Briefing => {
  const version = one.version + 1;
  const { approved } = one;
  return { ...one, version, ...(approved?.version === one.version ? { approved: { ...approved, version } } : {}) };
};
