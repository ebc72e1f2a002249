import { shifted } from '../calendar/index.ts';
import type { Planner } from '../outbox/index.ts';
import { type Joined, joins } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import { sessionOf } from '../training/index.ts';
import { forgetTyped } from './answering/typed.ts';
import { type Evaluation, evaluations } from './evaluation.ts';
import { type Known, packOf, type Whose, whoseIn } from './known.ts';
import { responseOf, responses } from './response.ts';
import { daysOf } from './rounds.ts';

type Moved = Joined['moved'][number];

/** So many days after the last round has closed, nothing says any more who answered what. */
const keptFor = 30;
const atOnce = 100;

/** The day on which the last of all that is asked about a session closes for somebody. */
const lastClose = async (tx: Transaction, known: Known, whose: Whose, { session: id, closes }: Evaluation): Promise<string> => {
  const session = await sessionOf(tx, whose.id, id);
  const rounds = session ? (packOf(known, whose)?.evaluation.rounds ?? []).map((round) => daysOf(session, round).closes) : [];
  return [closes.slice(0, 10), ...rounds].sort().at(-1) ?? '';
};

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
    const page = await tx.find(evaluations, partition, 'all', 'all', {
      limit: atOnce,
      ...(after === undefined ? {} : { after }),
    });
    for (const evaluation of page) {
      if ((await lastClose(tx, known, whose, evaluation)) >= shifted(day, -keptFor)) continue;
      await tx.remove(evaluations, partition, evaluation.id);
      await forgetTyped(tx, partition, evaluation);
      await dropUnsent(tx, partition, evaluation.response);
      await forgetPutBy(tx, partition, evaluation);
    }
    return page.length < atOnce ? undefined : page.at(-1)?.id;
  },
});
