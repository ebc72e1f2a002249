import type { Store } from '../store/port.ts';
import { type Hours, inHours } from './hours.ts';
import { intents, nextOf, type Recipient } from './intent.ts';
import { type KindName, kindNames, kinds } from './kinds.ts';
import { whereTo } from './where-to.ts';

/** Something that would be sent. */
export interface Entry {
  at: Date;
  partition: string;
  kind: KindName;
  to: Recipient;
  /** The id of what it is about. */
  about: string;
  /** In words that an officer reads. */
  why: string;
}

/** Instants, both included. */
export interface Window {
  from: Date;
  to: Date;
}

export interface Served {
  partition: string;
  hours: Hours;
}

/** A page at a time, in order of time, since every kind keeps the order in which its intents fall due. */
async function* ofKind(store: Store, { partition, hours }: Served, kind: KindName, { from, to }: Window): AsyncGenerator<Entry> {
  let after: string | undefined;
  do {
    const { page, entries } = await store.transaction(async (tx) => {
      const { lane, why } = kinds[kind];
      const page = await tx.find(intents, partition, 'waiting', lane, after === undefined ? {} : { after });
      const entries: Entry[] = [];
      for (const intent of page.filter((one) => one.kind === kind)) {
        const due = inHours(intent, from, hours);
        if (!due || typeof (await whereTo(tx, partition, intent)) === 'string') continue;
        const at = new Date(Math.max(from.getTime(), nextOf(due).getTime()));
        entries.push({ at, partition, kind, to: intent.to, about: intent.about, why });
      }
      return { page, entries };
    });
    for (const entry of entries) {
      if (entry.at > to) return;
      yield entry;
    }
    const last = page.at(-1);
    after = last && nextOf(last) <= to ? last.id : undefined;
  } while (after !== undefined);
}

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
 * What would be sent within the window, in order of time, as things are now: by the code that sends, without sending. What is to go
 * to somebody who has stopped messages or whom none reaches is not in it. Whatever plans ahead of its intents adds its list here.
 */
export const timetable = (store: Store, served: readonly Served[], window: Window): AsyncGenerator<Entry> =>
  merged(served.flatMap((one) => kindNames.map((kind) => ofKind(store, one, kind, window))));
