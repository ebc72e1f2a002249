import type { Planner } from '../outbox/index.ts';
import { type Joined, joins } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import { sessionOf } from '../training/index.ts';
import { forgetTyped } from './answering/typed.ts';
import { type Evaluation, evaluations } from './evaluation.ts';
import { type Known, packOf, whoseIn } from './known.ts';
import { responseOf, responses } from './response.ts';
import { isUnlinked } from './rounds.ts';

type Moved = Joined['moved'][number];

const atOnce = 100;

/** What was never sent goes with the link to it. */
const dropUnsent = async (tx: Transaction, partition: string, id: string | undefined): Promise<void> => {
  const response = await responseOf(tx, partition, id);
  if (response && !response.sent && !response.later?.sent) await tx.remove(responses, partition, response.id);
};

/** The evaluation of the same that was put by when two persons became one, for the case that they are parted: a link like any. */
const putBy = ({ collection, was, stood }: Moved, session: string): Evaluation | undefined => {
  const text = was ?? stood;
  const found = collection === evaluations.name && text !== undefined ? evaluations.schema.parse(JSON.parse(text)) : undefined;
  return found?.session === session ? found : undefined;
};

const forgetPutBy = async (tx: Transaction, partition: string, { person, session }: Evaluation): Promise<void> => {
  for (const joined of await tx.find(joins, partition, 'kept', person, { limit: 1_000 })) {
    const gone = joined.moved.flatMap((one) => putBy(one, session) ?? []);
    if (gone.length === 0) continue;
    const moved = joined.moved.filter((one) => !putBy(one, session));
    await tx.put(joins, partition, { ...joined, moved });
    for (const { response } of gone) await dropUnsent(tx, partition, response);
  }
};

/**
 * Destroys the links between people and what they answered, thirty days after the last round has closed. The answers stay, and are
 * nobody's from then on.
 */
export const unlinking = (known: Known): Planner => ({
  name: 'unlinking',
  async plan(tx, partition, day, after) {
    const whose = whoseIn(known, partition);
    if (!whose) return undefined;
    const rounds = packOf(known, whose)?.evaluation.rounds ?? [];
    const page = await tx.find(evaluations, partition, 'all', 'all', {
      limit: atOnce,
      ...(after === undefined ? {} : { after }),
    });
    for (const evaluation of page) {
      const session = await sessionOf(tx, partition, evaluation.session);
      if (!isUnlinked(session, rounds, evaluation.closes.slice(0, 10), day)) continue;
      await tx.remove(evaluations, partition, evaluation.id);
      await forgetTyped(tx, partition, evaluation);
      await dropUnsent(tx, partition, evaluation.response);
      await forgetPutBy(tx, partition, evaluation);
    }
    return page.length < atOnce ? undefined : page.at(-1)?.id;
  },
});
