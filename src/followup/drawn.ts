import type { Known } from '../evaluation/index.ts';
import type { Draw, Drawers } from '../outbox/index.ts';
import { worryOf } from '../people/index.ts';
import { formCard } from './answering/form-card.ts';
import { drawIssue } from './answering/issue.ts';
import { listCard } from './answering/list-card.ts';
import { taskOf } from './answering/task.ts';
import { whomToAsk } from './due.ts';
import { type FollowUp, followUps, isOpen } from './follow-up.ts';
import { letters } from './letter.ts';
import { drawUnreached } from './unreached.ts';

/** What a letter asks, as things are when it goes: what is still open, and still theirs to answer. */
const drawLetter =
  (known: Known): Draw =>
  async (tx, partition, intent) => {
    const letter = await tx.get(letters, partition, intent.about);
    const whose = known.partnerships.find(({ id }) => id === partition);
    if (!letter || !whose) return undefined;
    const open: FollowUp[] = [];
    for (const id of letter.items) {
      const one = await tx.get(followUps, partition, id);
      if (one && isOpen(one) && one.state !== 'on-leave' && (await whomToAsk(tx, partition, one)) === letter.person)
        open.push(one);
    }
    const [first] = open;
    if (!first) return undefined;
    const where = { tx, partition, now: new Date(intent.due), worry: worryOf(whose) };
    const told = letter.as === 'practitioner' ? await formCard(where, await taskOf(where, first)) : await listCard(where, open);
    return { view: told.view, ...(told.carried && { carried: told.carried }) };
  };

/** How the messages some time after a session are drawn. */
export const followUpDrawers = (known: Known): Drawers => ({
  'follow-up': drawLetter(known),
  'practice-issue': drawIssue(known.partnerships),
  'manager-unreachable': drawUnreached,
});
