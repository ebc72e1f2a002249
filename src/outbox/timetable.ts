import type { Store } from '../store/port.ts';
import { emptyStage } from '../store/rehearsal.ts';
import { type Deciding, type Entry, rehearsed, type Served, type Window } from './rehearsed.ts';

/** Several lists in order of time as one. */
async function* merged(lists: readonly AsyncGenerator<Entry>[]): AsyncGenerator<Entry> {
  const heads = await Promise.all(lists.map(async (list) => ({ list, head: await list.next() })));
  for (;;) {
    const [first] = heads
      .flatMap((one) => (one.head.done ? [] : [{ one, entry: one.head.value }]))
      .sort((a, b) => a.entry.at.getTime() - b.entry.at.getTime());
    if (!first) return;
    yield first.entry;
    first.one.head = await first.one.list.next();
  }
}

/**
 * What would be sent within the window, in order of time, as things are now and as long as nobody does anything: rehearsed by the
 * code that plans, draws and sends, on a stage that is thrown away. What is to go to somebody who has stopped messages or whom none
 * reaches is not in it, nor is what follows from an answer, a register or a change that is still to come. It takes for granted that
 * a bot runs, and has planned its day.
 */
export const timetable = (store: Store, served: readonly Served[], window: Window, deciding: Deciding): AsyncGenerator<Entry> =>
  merged(served.map((one) => rehearsed({ ...deciding, store, stage: emptyStage(), served: one, window })));
