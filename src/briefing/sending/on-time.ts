import type { Partnership } from '../../people/index.ts';
import type { Transaction } from '../../store/port.ts';
import { type Briefing, briefingOf, briefings, noted } from '../briefing.ts';
import type { BriefingParts } from '../running.ts';
import { begun } from './begin.ts';

const scheduled = (tx: Transaction, partition: string): Promise<Briefing[]> =>
  tx.find(briefings, partition, 'state', 'scheduled', { limit: 1_000 });

/** When the partnership's scheduled briefings are to go. */
export const nextScheduled = async (tx: Transaction, partition: string): Promise<Date[]> =>
  (await scheduled(tx, partition)).flatMap(({ when }) => (when ? [new Date(when.at)] : []));

const aMinute = 60_000;

/**
 * Begins what was scheduled and whose time has come: late by no more than the partnership's minutes, by the word of somebody who is
 * an officer still. All else waits for an officer to say what is to become of it.
 */
export const onTime = async ({ store, clock, isOfficer, wake }: BriefingParts, partnership: Partnership): Promise<void> => {
  const now = clock.now();
  const due = (await store.transaction((tx) => scheduled(tx, partnership.id))).filter(
    ({ when }) => when && new Date(when.at) <= now,
  );
  for (const { id, sender, version } of due) {
    const may = sender !== undefined && (await isOfficer(partnership, sender));
    await store.transaction(async (tx) => {
      const one = await briefingOf(tx, partnership.id, id);
      if (one?.state !== 'scheduled' || one.version !== version || !one.when) return;
      const late = now.getTime() - new Date(one.when.at).getTime() > (partnership.briefing?.lateMinutes ?? 30) * aMinute;
      const overdue = (why: 'overdue' | 'author-lost-role'): Briefing => ({ ...noted(one, why, now), state: 'overdue' });
      await tx.put(briefings, partnership.id, !may ? overdue('author-lost-role') : late ? overdue('overdue') : begun(one, now));
    });
  }
  if (due.length > 0) wake();
};
