import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

/** Question ids to answers: the number of a point (`0`: it says nothing of it), the value of a choice (several joined by commas), a text. */
export type Answers = Readonly<Record<string, string>>;

const answers = z.record(z.string(), z.string());

/** What somebody answered about a session: nothing in it says who they are, or when it was. */
const response = z.strictObject({
  /** Random. */
  id: z.string(),
  session: z.string(),
  course: z.string(),
  /** What they answered. */
  questionnaire: z.string(),
  before: answers,
  after: answers,
  /** The before was asked together with the after. */
  remembered: z.boolean(),
  /** False as long as it is half done: it counts nowhere. */
  sent: z.boolean(),
  /** What they said in the round some time later. */
  later: z.strictObject({ questionnaire: z.string(), answers, sent: z.boolean(), revision: z.number().int() }).optional(),
  /** Raised by every change. */
  revision: z.number().int(),
});
export type Response = z.infer<typeof response>;

export const responses: Collection<Response> = {
  name: 'responses',
  schema: response,
  indexes: { session: (r) => [r.session], course: (r) => [r.course] },
  owner: () => undefined,
  kept: 'as long as the partnership keeps its training records; nobody can be told from them once the link is destroyed',
  onErasure: 'keep-without-person',
};

export const responseOf = async (tx: Transaction, partition: string, id: string | undefined): Promise<Response | undefined> =>
  id === undefined ? undefined : tx.get(responses, partition, id);
