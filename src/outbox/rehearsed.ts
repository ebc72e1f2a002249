import { setImmediate as breathe } from 'node:timers/promises';
import { dateOf, instantAt, shifted } from '../calendar/index.ts';
import type { Store, Transaction } from '../store/port.ts';
import { rehearse, type Stage } from '../store/rehearsal.ts';
import type { Drawers } from './draw.ts';
import { type Hours, inHours } from './hours.ts';
import { end, type Intent, intents, nextOf, type Recipient } from './intent.ts';
import { type KindName, kinds } from './kinds.ts';
import { lanes } from './lanes.ts';
import { type DayRange, lastPlanned, type Planner, planningHour } from './planned.ts';
import { tellOfUnreachable, type Whose } from './unreachable.ts';
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

export interface Served extends Whose {
  hours: Hours;
  /** IANA name. */
  zone: string;
}

/** What decides what is sent: what falls due by itself, and what is still needed when it goes. */
export interface Deciding {
  planners: readonly Planner[];
  drawers: Drawers;
}

export interface Rehearsal extends Deciding {
  store: Store;
  stage: Stage;
  served: Served;
  window: Window;
}

/** A day is planned, with those days to come that are planned at once with the first. */
const planDay = async ({ store, stage, served, planners }: Rehearsal, day: string, days: DayRange): Promise<void> => {
  const { partition } = served;
  for (const { plan, planAhead } of planners) {
    if (planAhead && day > days.from) continue;
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const from = after;
      after = await rehearse(store, stage, (tx) =>
        planAhead ? planAhead(tx, partition, days, from) : plan(tx, partition, day, from),
      );
      // Others have their turn.
      await breathe();
    }
  }
};

/** Something that waits, as it is and as it goes; of no use any more, it does not. */
interface Waiting {
  intent: Intent;
  goes: Intent | undefined;
  at: Date;
}

const atOnce = 100;
/** Each takes about as long as a turn of somebody's. */
const drawnAtOnce = 20;

/** What waits and falls due until an instant, in order of time. */
const waitingUntil = async ({ store, stage, served, window }: Rehearsal, until: Date): Promise<Waiting[]> => {
  const found: Waiting[] = [];
  for (const lane of lanes)
    for (let after: string | undefined, more = true; more; ) {
      const page = { limit: atOnce, ...(after === undefined ? {} : { after }) };
      const part = await rehearse(store, stage, (tx) => tx.find(intents, served.partition, 'waiting', lane, page));
      for (const intent of part) {
        const goes = inHours(intent, window.from, served.hours);
        found.push({ intent, goes, at: new Date(Math.max(window.from.getTime(), nextOf(goes ?? intent).getTime())) });
      }
      const last = part.at(-1);
      after = last?.id;
      more = part.length === atOnce && last !== undefined && nextOf(last) <= until;
    }
  return found
    .filter(({ at }) => at <= until)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.intent.id < b.intent.id ? -1 : 1));
};

/** Nowhere, since nothing is sent: what follows from it is rehearsed as well. */
const nowhere = { conversation: '', activity: '' };

/** As the sender would: whether it goes, or why it ends. */
const tryToSend = async (
  tx: Transaction,
  { served, drawers }: Rehearsal,
  { intent, goes, at }: Waiting,
): Promise<'goes' | 'too-late' | 'stopped' | 'unreachable' | 'not-needed' | 'cannot-draw'> => {
  if (!goes) return 'too-late';
  const reached = await whereTo(tx, served.partition, intent);
  if (reached === 'unreachable' && 'person' in intent.to) await tellOfUnreachable(tx, served, intent.to.person, at);
  if (typeof reached === 'string') return reached;
  const draw = drawers[intent.kind];
  try {
    return !draw || typeof (await draw(tx, served.partition, goes, at)) === 'object' ? 'goes' : 'not-needed';
  } catch {
    return 'cannot-draw';
  }
};

/** What goes until an instant, in order of time, with what follows from it by then. */
const sendUntil = async (r: Rehearsal, until: Date): Promise<Entry[]> => {
  const { partition } = r.served;
  const sent: Entry[] = [];
  for (let all = await waitingUntil(r, until); all.length > 0; all = await waitingUntil(r, until))
    for (let i = 0; i < all.length; i += drawnAtOnce) {
      const part = await rehearse(r.store, r.stage, async (tx) => {
        const entries: Entry[] = [];
        for (const one of all.slice(i, i + drawnAtOnce)) {
          const { intent, at } = one;
          const { kind, to, about } = intent;
          const is = await tryToSend(tx, r, one);
          if (is === 'goes') entries.push({ at, partition, kind, to, about, why: kinds[kind].why });
          if (is === 'goes') await tx.put(intents, partition, { ...intent, state: 'delivered', sent: nowhere });
          else await end(tx, partition, intent, is);
        }
        return entries;
      });
      sent.push(...part);
      await breathe();
    }
  return sent.sort((a, b) => a.at.getTime() - b.at.getTime());
};

/** What would be sent to the people of one partnership, in order of time, a day after another. */
export async function* rehearsed(r: Rehearsal): AsyncGenerator<Entry> {
  const {
    served: { zone },
    window: { from, to },
  } = r;
  // This morning's is planned.
  const days = { from: shifted(lastPlanned(from, zone), 1), to: dateOf(to, zone) };
  const morning = (day: string) => new Date(Math.min(instantAt(day, planningHour, zone).getTime() - 1, to.getTime()));
  yield* await sendUntil(r, morning(days.from));
  for (let day = days.from; day <= days.to; day = shifted(day, 1)) {
    await planDay(r, day, days);
    yield* await sendUntil(r, morning(shifted(day, 1)));
  }
}
