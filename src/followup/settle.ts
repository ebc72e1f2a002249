import { intentOf } from '../outbox/index.ts';
import type { Transaction } from '../store/port.ts';
import { followUps, signpost, turned } from './follow-up.ts';
import { letterKey, letters, type Sent } from './letter.ts';
import { outcomeOf } from './outcome.ts';
import { tellOfUnreached } from './unreached.ts';

const atOnce = 5_000;

/** Records what became of the letters that went: what did not reach anybody was not asked. */
export const settle = async (tx: Transaction, partition: string, now: Date): Promise<void> => {
  for (const letter of await tx.find(letters, partition, 'open', 'open', { limit: atOnce })) {
    const outcome = outcomeOf(await intentOf(tx, partition, letterKey(letter)));
    if (outcome.is === 'open') continue;
    const settled: Sent = { ...letter, state: outcome.is };
    await tx.put(letters, partition, settled);
    if (outcome.is !== 'not-sent') continue;
    for (const id of letter.items) {
      const one = await tx.get(followUps, partition, id);
      if (one?.of !== letter.person) continue;
      const sent = one.sent.filter((day) => day !== letter.day);
      const state = one.state === 'asked' ? (outcome.turns ?? (sent.length === 0 ? 'planned' : 'asked')) : one.state;
      const by = state === 'declined' ? letter.person : signpost;
      await tx.put(followUps, partition, { ...(state === one.state ? one : turned(one, state, by, now)), sent });
      if (state === 'unreachable' && one.state === 'asked') await tellOfUnreached(tx, partition, one, now);
    }
  }
};
