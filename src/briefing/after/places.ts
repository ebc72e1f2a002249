import { type Intent, ledger, want } from '../../outbox/index.ts';
import type { Briefing } from '../briefing.ts';
import { correctionBatch, reminderBatch, sentBatch, withdrawalBatch } from '../sent.ts';
import { type Page, pageSize } from '../task.ts';

/** What was in hand when the word was given was drawn before it: by then it is known what became of it, since no claim lasts longer. Milliseconds. */
const inHand = 90_000;

/**
 * Whatever was sent of a briefing, its reminder included, in the order in which an intent goes through these states: so none slips
 * through between two pages, though they are sent meanwhile. What is claimed after the word was given is drawn by it already.
 */
const stagesOf = (one: Briefing): { batch: string; state: Intent['state'] }[] =>
  (['claimed', 'unknown', 'delivered'] as const).flatMap((state) =>
    [sentBatch(one), reminderBatch(one)].map((batch) => ({ batch, state })),
  );

/** Wants each place put in order, counted with the batch. Of which nobody knows where they are, that comes to light when they are drawn. */
const everyPlace =
  (batchOf: (one: Briefing) => string): Page =>
  async ({ tx, partition, now }, one, after) => {
    const [nth, last]: [number, string?] = after === undefined ? [0] : JSON.parse(after);
    const stages = stagesOf(one);
    const stage = stages[nth];
    if (!stage) return undefined;
    const found = await ledger(tx, partition, { ...stage, after: last, limit: pageSize });
    const batch = batchOf(one);
    const due = stage.state === 'claimed' ? new Date(now.getTime() + inHand) : now;
    for (const { key, to } of found)
      await want(tx, partition, { kind: 'briefing-update', key: updateKey(batch, key), to, about: one.id, batch, due });
    const end = found.at(-1);
    if (found.length === pageSize && end) return JSON.stringify([nth, end.id]);
    return nth + 1 < stages.length ? JSON.stringify([nth + 1]) : undefined;
  };

const updateKey = (batch: string, placed: string): string => `${batch}/${placed}`;

/** The key of what an update puts in order. Two who became one may both have been sent it, each in a place of its own. */
export const placedKey = ({ batch, key }: Pick<Intent, 'batch' | 'key'>): string => key.slice(batch.length + 1);

/** What the last word on a briefing is counted with: a withdrawal, or else its latest correction. */
export const lastWord = (one: Briefing): string => (one.state === 'withdrawn' ? withdrawalBatch(one) : correctionBatch(one));

export const correctPlaces = everyPlace(correctionBatch);
export const withdrawPlaces = everyPlace(withdrawalBatch);
