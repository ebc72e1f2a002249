import { instantAt, shifted } from '../calendar/index.ts';
import type { Known } from '../evaluation/index.ts';
import type { DayRange, Planner } from '../outbox/index.ts';
import { hasStopped, reachPerson } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import { bringInLine } from './bring-in-line.ts';
import { findDue, type Whose } from './due.ts';
import { close, end } from './end.ts';
import { isOpen, notOver } from './follow-up.ts';
import { letters } from './letter.ts';
import { type Item, type Plan, planDay } from './plan.ts';
import { send } from './send.ts';
import { settle } from './settle.ts';

/** So many messages a day: a conference of hundreds is asked over several days. */
const perDay = 120;

/** What there is left to plan when a day has gone by on which nobody answered, and all has arrived that can. */
const dayLater = async (
  tx: Transaction,
  partition: string,
  items: readonly Item[],
  { letters: went, over }: Plan,
  day: string,
): Promise<Item[]> => {
  const done = new Set(over);
  const asked = new Set(went.flatMap((letter) => letter.items));
  const lost = new Set<string>();
  for (const { of } of went) if ((await hasStopped(tx, partition, of)) || !(await reachPerson(tx, partition, of))) lost.add(of);
  return items
    .filter(({ id, of }) => !done.has(id) && !lost.has(of))
    .map((one) => (asked.has(one.id) ? { ...one, sent: [...one.sent, day] } : one));
};

const planDays = async (tx: Transaction, known: Known, whose: Whose, { from, to }: DayRange): Promise<void> => {
  const partition = whose.id;
  const now = instantAt(from, '06:00', whose.timeZone);
  await settle(tx, partition, now);
  const byId = new Map((await notOver(tx, partition)).map((one) => [one.id, one]));
  const { items, last, works, past, gone } = await findDue(tx, known, whose, [...byId.values()], { from, to });
  for (const one of gone) await (isOpen(one) ? end : close)(tx, partition, one, now);
  for (const one of past) await close(tx, partition, one, now);
  let left = items;
  for (let day = from; day <= to; day = shifted(day, 1)) {
    // Planned again on the same day, after a restart, it comes to no more letters.
    const already = await tx.find(letters, partition, 'day', day, { limit: perDay });
    const plan = planDay(day, left, last, { works, perDay: perDay - already.length });
    for (const letter of plan.letters) {
      for (const one of await send(tx, known, whose, day, letter, byId)) byId.set(one.id, one);
      last.set(letter.of, day);
    }
    for (const one of plan.over.flatMap((id) => byId.get(id) ?? [])) await close(tx, partition, one, now);
    if (day < to) left = await dayLater(tx, partition, left, plan, day);
  }
};

/** What comes after the last page. */
const rest = '~';

/** Each day: what is asked some time after sessions, and reminded of, and what is over. */
export const followUpDays = (known: Known): Planner => {
  const planAhead: NonNullable<Planner['planAhead']> = async (tx, partition, days, after) => {
    const whose = known.partnerships.find(({ id }) => id === partition);
    if (!whose) return undefined;
    const now = instantAt(days.from, '06:00', whose.timeZone);
    if (after !== rest) return (await bringInLine(tx, known, whose, now, after)) ?? rest;
    await planDays(tx, known, whose, days);
    return undefined;
  };
  return {
    name: 'follow-ups',
    plan: (tx, partition, day, after) => planAhead(tx, partition, { from: day, to: day }, after),
    planAhead,
  };
};
