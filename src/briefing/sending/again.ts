import { z } from 'zod/v4';
import { type Intent, itIsThere, ledger, sendAgain, tryAgain } from '../../outbox/index.ts';
import type { Briefing, BriefingState } from '../briefing.ts';
import { sentBatch } from '../sent.ts';
import { type Page, pageSize, type Work } from '../task.ts';

/** How far such a task has come: when it began, which state it looks at, and after which it goes on. */
const place = z.strictObject({ since: z.iso.datetime(), at: z.number().int(), last: z.string().optional() });

const isBefore = ({ due, attempts }: Intent, since: string, now: Date): boolean =>
  (due < since || due > now.toISOString()) && (attempts.at(-1)?.at ?? '') < since;

const going: readonly BriefingState[] = ['sending', 'paused'];

/** When an officer last said what is to become of them: so they have seen what had come of each by then. */
const wordOf = ({ history }: Briefing): string | undefined =>
  history.findLast(({ what }) => what === 'resent' || what === 'decided')?.at;

/**
 * Does something with each that is in one of these states, once: what has been tried since the officer said so is left alone, even where
 * it has come back to the same state.
 */
const eachOnce =
  (states: readonly Intent['state'][], act: (work: Work, intent: Intent) => Promise<unknown>): Page =>
  async (work, briefing, after) => {
    const { since, at, last } =
      after === undefined ? { since: wordOf(briefing) ?? work.now.toISOString(), at: 0 } : place.parse(JSON.parse(after));
    const state = states[at];
    if (state === undefined) return undefined;
    const { tx, partition, now } = work;
    const found = await ledger(tx, partition, { batch: sentBatch(briefing), state, after: last, limit: pageSize });
    for (const intent of found) if (isBefore(intent, since, now)) await act(work, intent);
    const end = found.at(-1);
    if (end && found.length === pageSize) return JSON.stringify({ since, at, last: end.id });
    return at + 1 < states.length ? JSON.stringify({ since, at: at + 1 }) : undefined;
  };

/** As long as it is on its way: cancelled or withdrawn since, nothing more of it is to go. */
const whileGoing =
  (page: Page): Page =>
  async (work, briefing, after, put) =>
    going.includes(briefing.state) ? page(work, briefing, after, put) : undefined;

/** Those who did not get it are tried once more; whoever cannot be reached, or has stopped messages, ends again by itself. */
export const resendAll = whileGoing(
  eachOnce(['refused', 'ended'], ({ tx, partition, now }, { key, why }) =>
    why === 'erased' ? Promise.resolve(false) : tryAgain(tx, partition, key, now),
  ),
);

/** An officer has looked: none of those is there of which it was not known. */
export const sendAllAgain = whileGoing(
  eachOnce(['unknown'], ({ tx, partition, now }, { key }) => sendAgain(tx, partition, key, now)),
);

/** An officer has looked: all of those are there. */
export const allAreThere = eachOnce(['unknown'], ({ tx, partition }, { key }) => itIsThere(tx, partition, key));
