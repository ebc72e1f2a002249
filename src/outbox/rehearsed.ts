import { setImmediate as breathe } from 'node:timers/promises';
import { dateOf, shifted } from '../calendar/index.ts';
import type { Store, Transaction } from '../store/port.ts';
import { rehearse, type Stage } from '../store/rehearsal.ts';
import type { Drawers } from './draw.ts';
import { type Hours, inHours } from './hours.ts';
import { type Intent, intents, nextOf, type Recipient } from './intent.ts';
import { type KindName, kinds } from './kinds.ts';
import { lanes } from './lanes.ts';
import { lastPlanned, type Planner } from './planned.ts';
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
  /** IANA name. */
  zone: string;
}

/** What decides what is sent: what falls due by itself, and what is still needed when it goes. */
export interface Deciding {
  planners: readonly Planner[];
  drawers: Drawers;
}

export interface Rehearsal {
  store: Store;
  stage: Stage;
  served: Served;
  window: Window;
}

/** One transaction after another on the stage, with a pause in which others have their turn. */
const inPages = async (
  { store, stage }: Rehearsal,
  page: (tx: Transaction, after: string | undefined) => Promise<string | undefined>,
): Promise<void> => {
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const from = after;
    after = await rehearse(store, stage, (tx) => page(tx, from));
    await breathe();
  }
};

/** Plans the days to come; this morning's are planned. */
const plan = async (r: Rehearsal, { plan: day, planAhead }: Planner): Promise<void> => {
  const { partition, zone } = r.served;
  const [from, to] = [shifted(lastPlanned(r.window.from, zone), 1), dateOf(r.window.to, zone)];
  if (planAhead && from <= to) return inPages(r, (tx, after) => planAhead(tx, partition, { from, to }, after));
  for (let one = from; one <= to; one = shifted(one, 1)) await inPages(r, (tx, after) => day(tx, partition, one, after));
};

/** Something that waits, and when it may go. */
interface Waiting {
  intent: Intent;
  at: Date;
}

const atOnce = 100;

/** All that waits and may go within the window, in order of time. */
const waitingIn = async ({ store, stage, served, window: { from, to } }: Rehearsal): Promise<Waiting[]> => {
  const found: Waiting[] = [];
  for (const lane of lanes) {
    for (let after: string | undefined, more = true; more; ) {
      const page = { limit: atOnce, ...(after === undefined ? {} : { after }) };
      const part = await rehearse(store, stage, (tx) => tx.find(intents, served.partition, 'waiting', lane, page));
      for (const one of part) {
        const intent = inHours(one, from, served.hours);
        if (intent) found.push({ intent: one, at: new Date(Math.max(from.getTime(), nextOf(intent).getTime())) });
      }
      const last = part.at(-1);
      after = last?.id;
      more = part.length === atOnce && last !== undefined && nextOf(last) <= to;
    }
  }
  return found
    .filter(({ at }) => at <= to)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.intent.id < b.intent.id ? -1 : 1));
};

/** Whether it reaches somebody, and is needed when it goes, as far as that is known now. */
const goes = async (tx: Transaction, partition: string, drawers: Drawers, { intent, at }: Waiting): Promise<boolean> => {
  if (typeof (await whereTo(tx, partition, intent)) === 'string') return false;
  const draw = drawers[intent.kind];
  try {
    return !draw || (await draw(tx, partition, { ...intent, due: at.toISOString() })) !== undefined;
  } catch {
    // The sender cannot draw it either.
    return false;
  }
};

/** Nowhere, since nothing is sent: what follows from it is rehearsed as well. */
const nowhere = { conversation: '', activity: '' };

/** What would be sent to the people of one partnership, in order of time. */
export async function* rehearsed(r: Rehearsal, { planners, drawers }: Deciding): AsyncGenerator<Entry> {
  const { partition } = r.served;
  for (const planner of planners) await plan(r, planner);
  const all = await waitingIn(r);
  for (let i = 0; i < all.length; i += atOnce) {
    yield* await rehearse(r.store, r.stage, async (tx) => {
      const entries: Entry[] = [];
      for (const one of all.slice(i, i + atOnce)) {
        const { kind, to, about } = one.intent;
        if (!(await goes(tx, partition, drawers, one))) continue;
        await tx.put(intents, partition, { ...one.intent, state: 'delivered', sent: nowhere });
        entries.push({ at: one.at, partition, kind, to, about, why: kinds[kind].why });
      }
      return entries;
    });
    await breathe();
  }
}
