import type { Clock } from '../../clock.ts';
import { type Partnership, reachableOfficers } from '../../people/index.ts';
import type { Store, Transaction } from '../../store/port.ts';
import { type Briefing, briefingOf, briefings, noted } from '../briefing.ts';
import { needsApproval } from './approval.ts';
import { wantAsk } from './ask.ts';
import { begun } from './begin.ts';
import { raised } from './raised.ts';
import { watched } from './watch.ts';
import { isForNobody } from './whom.ts';

const scheduled = (tx: Transaction, partition: string): Promise<Briefing[]> =>
  tx.find(briefings, partition, 'state', 'scheduled', { limit: 1_000 });

/** When the partnership's scheduled briefings are to go. */
export const nextScheduled = async (tx: Transaction, partition: string): Promise<Date[]> =>
  (await scheduled(tx, partition)).flatMap(({ when }) => (when ? [new Date(when.at)] : []));

const aMinute = 60_000;

/** Whether it is too late for one to go by itself, by the partnership's minutes. */
const isTooLate = ({ when }: Briefing, { briefing }: Partnership, now: Date): boolean =>
  when === undefined || now.getTime() - new Date(when.at).getTime() > (briefing?.lateMinutes ?? 30) * aMinute;

/** Who is asked what is to become of it: every officer who can be written to, and its author. */
const toAsk = async (tx: Transaction, { id, officers = [] }: Partnership, author: string | undefined): Promise<Set<string>> =>
  new Set([...(author === undefined ? [] : [author]), ...(await reachableOfficers(tx, id, officers))]);

/** What is needed to begin what was scheduled. */
export interface Timekeeping {
  store: Store;
  clock: Clock;
  /** Whether a person is a training officer of theirs, at this moment. */
  isOfficer: (partnership: Partnership, person: string) => Promise<boolean>;
  /** Something is to be sent. */
  wake: () => void;
}

/**
 * Begins what was scheduled and whose time has come: late by no more than the partnership's minutes, as it was approved, to anybody at
 * all, by the word of somebody who is an officer still. All else waits for an officer to say what is to become of it, and they are asked.
 */
export const onTime = async ({ store, clock, isOfficer, wake }: Timekeeping, partnership: Partnership): Promise<void> => {
  const now = clock.now();
  const due = (await store.transaction((tx) => scheduled(tx, partnership.id))).filter(
    ({ when }) => when && new Date(when.at) <= now,
  );
  for (const { id, sender, author, version } of due) {
    const may = sender !== undefined && (await isOfficer(partnership, sender));
    const authorToo = (await isOfficer(partnership, author)) ? author : undefined;
    await store.transaction(async (tx) => {
      const one = await briefingOf(tx, partnership.id, id);
      if (one?.state !== 'scheduled' || one.version !== version) return;
      const cannot =
        isTooLate(one, partnership, now) ||
        needsApproval(partnership, one) ||
        (await isForNobody({ tx, partition: partnership.id }, one));
      if (may && !cannot) {
        await tx.put(briefings, partnership.id, await watched(tx, partnership.id, begun(one, now), now));
        return;
      }
      const why = may ? 'overdue' : 'author-lost-role';
      const overdue: Briefing = { ...noted(raised(one), why, now), state: 'overdue' };
      await tx.put(briefings, partnership.id, overdue);
      for (const officer of await toAsk(tx, partnership, authorToo))
        await wantAsk({ tx, partition: partnership.id, now }, overdue, officer);
    });
  }
  if (due.length > 0) wake();
};
