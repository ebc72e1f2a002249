import type { Clock } from '../../clock.ts';
import { type Intent, intentOf, progress } from '../../outbox/index.ts';
import type { Store, Transaction } from '../../store/port.ts';
import { type Briefing, briefingOf, briefings, isUnderWay } from '../briefing.ts';
import { sentBatch } from '../sent.ts';
import { wantProgress } from './watch.ts';

/** Milliseconds of elapsed time between two cards. */
const between = 5_000;

/** The last card of a briefing's that was written: when, as how things stood, and where. */
interface Last {
  at: number;
  stood: string;
  key: string;
}

const isOnItsWay = (card: Intent): boolean => card.state === 'waiting' || card.state === 'claimed';
const isGone = ({ state }: Intent): boolean => state === 'refused' || state === 'ended';

const standing = async (tx: Transaction, partition: string, one: Briefing, now: Date): Promise<string> =>
  JSON.stringify([one.state, (await progress(tx, partition, sentBatch(one), now))?.counts]);

/**
 * Shows an officer how their briefing goes: while it goes, at most once in five seconds and only when something has changed; and once
 * more at its end. Where their card is gone there is nothing more. What was written last is not kept: after a restart one card may
 * come sooner.
 */
export const telling = ({ store, clock, wake }: { store: Store; clock: Clock; wake: () => void }) => {
  const last = new Map<string, Last>();

  const stop = async (tx: Transaction, partition: string, { watching: _, ...one }: Briefing): Promise<undefined> =>
    tx.put(briefings, partition, one).then(() => undefined);

  /** What was written now, if anything was. */
  const tell = async (tx: Transaction, partition: string, id: string): Promise<Last | undefined> => {
    const one = await briefingOf(tx, partition, id);
    if (one?.watching === undefined) return undefined;
    const first = await intentOf(tx, partition, `${one.watching}/0`);
    if (!first || isGone(first) || (first.state === 'delivered' && first.sent?.activity === undefined))
      return stop(tx, partition, one);
    const before = last.get(one.watching);
    const card = before && (await intentOf(tx, partition, before.key));
    if (isOnItsWay(first) || (card && isOnItsWay(card))) return undefined;
    if (card && isGone(card)) return stop(tx, partition, one);
    const [now, at] = [clock.now(), clock.elapsed()];
    const stood = await standing(tx, partition, one, now);
    if (!isUnderWay(one)) {
      const key = await wantProgress(tx, partition, one, 'end', now);
      await stop(tx, partition, one);
      return { at, stood, key };
    }
    if (before && (at - before.at < between || before.stood === stood)) return undefined;
    return { at, stood, key: await wantProgress(tx, partition, one, now.toISOString(), now) };
  };

  return async (partition: string, id: string): Promise<void> => {
    const told = await store.transaction((tx) => tell(tx, partition, id));
    if (!told) return;
    last.set(told.key.replace(/\/[^/]*$/, ''), told);
    if (told.key.endsWith('/end')) last.delete(told.key.slice(0, -'/end'.length));
    wake();
  };
};
