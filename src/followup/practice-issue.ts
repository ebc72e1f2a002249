import { z } from 'zod/v4';
import type { Collection } from '../store/port.ts';

export const issueKinds = ['practice', 'training', 'information'] as const;

/** What a line manager has told the partnership: a practice issue, a training need, what they need for supervision. Not confidential. */
const practiceIssue = z.strictObject({
  id: z.string(),
  kind: z.enum(issueKinds),
  text: z.string(),
  /** Who told it. */
  by: z.string(),
  /** The course after which. */
  course: z.string(),
  session: z.string(),
  at: z.iso.datetime(),
});
export type PracticeIssue = z.infer<typeof practiceIssue>;

export const practiceIssues: Collection<PracticeIssue> = {
  name: 'practiceIssues',
  schema: practiceIssue,
  indexes: { all: () => ['all'], by: (i) => [i.by], course: (i) => [i.course] },
  owner: (i) => i.by,
  naming: { by: ['by'], as: (i, _, to) => ({ ...i, by: to }) },
  kept: 'as long as the partnership keeps its training records',
  onErasure: 'keep-without-person',
  quotes: ['text'],
};
