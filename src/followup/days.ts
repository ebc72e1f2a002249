import type { Known } from '../evaluation/index.ts';
import type { Planner } from '../outbox/index.ts';
import type { Transaction } from '../store/port.ts';
import { findDue, type Whose } from './due.ts';
import { close, end, lapse } from './end.ts';
import { isOpen, notOver } from './follow-up.ts';
import { letters } from './letter.ts';
import { planDay } from './plan.ts';
import { send, workDay } from './send.ts';
import { settle } from './settle.ts';

/** So many messages a day: a conference of hundreds is asked over several days. */
const perDay = 120;

const planOne = async (tx: Transaction, known: Known, whose: Whose, day: string): Promise<void> => {
  const partition = whose.id;
  const on = workDay(day, whose);
  const { planned: now } = on;
  await settle(tx, partition, now);
  const byId = new Map((await notOver(tx, partition)).map((one) => [one.id, one]));
  const { items, last, works, past, gone } = await findDue(tx, known, whose, [...byId.values()], day);
  // Planned again on the same day, after a restart, it comes to no more letters.
  const already = await tx.find(letters, partition, 'day', day, { limit: perDay });
  const plan = planDay(day, items, last, { works, perDay: perDay - already.length });
  for (const letter of plan.letters) await send(tx, known, whose, on, letter, byId);
  for (const one of gone) await (isOpen(one) ? end : close)(tx, partition, one, now);
  for (const one of plan.over.flatMap((id) => byId.get(id) ?? [])) await lapse(tx, partition, one, now);
  for (const one of past) await close(tx, partition, one, now);
};

/** Each day: what is asked some time after sessions, and reminded of, and what is over. */
export const followUpDays = (known: Known): Planner => ({
  name: 'follow-up letters',
  async plan(tx, partition, day) {
    const whose = known.partnerships.find(({ id }) => id === partition);
    if (whose) await planOne(tx, known, whose, day);
    return undefined;
  },
});
