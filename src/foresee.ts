import type { Known } from './evaluation/index.ts';
import { type Entry, hoursOf, timetable, type Window } from './outbox/index.ts';
import { drawersOf, sendingPlanners } from './planned.ts';
import type { Store } from './store/index.ts';

/** What is to be sent to the people of these partnerships, all of those that are known or some; in order of time. */
export const foresee = (
  store: Store,
  known: Known,
  window: Window,
  partnerships: Known['partnerships'] = known.partnerships,
): AsyncGenerator<Entry> => {
  const served = partnerships.map((one) => ({
    partition: one.id,
    officers: one.officers ?? [],
    hours: hoursOf(one),
    zone: one.timeZone,
  }));
  return timetable(store, served, window, { planners: sendingPlanners(known), drawers: drawersOf(known) });
};

/** The same of one partnership, all at once. */
export const foreseeAll = async (store: Store, known: Known, { id }: { id: string }, window: Window): Promise<Entry[]> => {
  const found: Entry[] = [];
  for await (const entry of foresee(
    store,
    known,
    window,
    known.partnerships.filter((one) => one.id === id),
  ))
    found.push(entry);
  return found;
};
