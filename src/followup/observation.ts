import { z } from 'zod/v4';
import type { Collection } from '../store/port.ts';

/** What a supervisor saw of somebody's training in their work: nothing in it says who either of them is, or when it was. */
const observation = z.strictObject({
  /** Random. */
  id: z.string(),
  session: z.string(),
  course: z.string(),
  questionnaire: z.string(),
  answers: z.record(z.string(), z.string()),
  /** False as long as it is half done: it counts nowhere. */
  sent: z.boolean(),
  /** Raised by every change. */
  revision: z.number().int(),
});
export type Observation = z.infer<typeof observation>;

export const observations: Collection<Observation> = {
  name: 'observations',
  schema: observation,
  indexes: { session: (o) => [o.session], course: (o) => [o.course] },
  owner: () => undefined,
  kept: 'as long as the partnership keeps its training records; nobody can be told from them once the link is destroyed',
  onErasure: 'keep-without-person',
};
