import { fault } from '../errors.ts';
import type { Address } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import type { Draw, Drawers, Drawn } from './draw.ts';
import { type Hours, inHours } from './hours.ts';
import { change, end, type Intent, idAt, intents, nextOf } from './intent.ts';
import { type Lane, laneFor, lanes } from './lanes.ts';
import type { Plan, Where } from './pacer.ts';
import { tellOfUnreachable, type Whose } from './unreachable.ts';
import { whereTo } from './where-to.ts';

/** An intent in hand: nobody else sends it. */
export interface Claimed {
  partition: string;
  intent: Intent;
  address: Address;
  /** The account it goes to; undefined for a channel. */
  account: string | undefined;
  drawn: Drawn;
}

export interface Claiming extends Whose {
  hours: Hours;
  drawers: Drawers;
  lease: { by: string; until: number };
  /** At most so many. */
  room: number;
  /** How many slots have been given so far, for the lanes to take turns. */
  turn: number;
  /** The calendar, and elapsed time at that moment. */
  now: Date;
  elapsed: number;
  plan: Plan;
}

export interface Claims {
  claimed: Claimed[];
  /** Whether anything that has fallen due was left where it is. */
  left: boolean;
  /** When the first of the others falls due, in milliseconds since 1970, or may have; infinity when there are none. */
  next: number;
  /** What went wrong where an intent could not be drawn; it has ended. */
  faults: unknown[];
}

/** How far ahead of its turn an intent is claimed: little is in hand should the process die. Milliseconds. */
const ahead = 250;
/**
 * How many are looked at beyond what there is room for, should those at the front have to wait for their tenant: of a queue in which
 * tenants take turns by chance, those of the ones that are ahead gather there, some dozens after ten thousand.
 */
const further = 200;

/** Where a message goes, as far as the limits are concerned. */
export const whereOf = (address: Address): Where => ({
  tenant: address.tenant,
  conversation: 'conversation' in address ? address.conversation : 'channel' in address ? address.channel : undefined,
});

/** What has fallen due in a lane, and when what comes after it does. */
const dueIn = async (tx: Transaction, c: Claiming, lane: Lane): Promise<{ due: Intent[]; next: number }> => {
  // Mostly nothing is due: the first says so, and no more are read.
  const [head] = await tx.find(intents, c.partition, 'waiting', lane, { limit: 1 });
  if (!head || nextOf(head) > c.now) return { due: [], next: head ? nextOf(head).getTime() : Number.POSITIVE_INFINITY };
  const limit = c.room + further;
  const first = await tx.find(intents, c.partition, 'waiting', lane, { limit });
  const due = first.filter((intent) => nextOf(intent) <= c.now);
  // Nothing is known of those behind: they may have fallen due as well.
  const later = first[due.length] ?? (first.length === limit ? first.at(-1) : undefined);
  return { due, next: later ? nextOf(later).getTime() : Number.POSITIVE_INFINITY };
};

const draw = async (tx: Transaction, c: Claiming, intent: Intent): Promise<Awaited<ReturnType<Draw>> | { fault: unknown }> => {
  const how = c.drawers[intent.kind];
  if (!how) return { fault: fault('no-drawer', `Nothing says how an intent of the kind "${intent.kind}" is drawn.`) };
  try {
    return await how(tx, c.partition, intent, c.now);
  } catch (error) {
    return { fault: error };
  }
};

/** Claims one; `left` where it has to wait for its tenant, nothing where it was ended or put off. */
const consider = async (
  tx: Transaction,
  c: Claiming,
  intent: Intent,
  faults: unknown[],
): Promise<Claimed | 'left' | undefined> => {
  const done = async (why: string) => end(tx, c.partition, intent, why).then(() => undefined);
  const due = inHours(intent, c.now, c.hours);
  if (!due) return done('too-late');
  if (due !== intent) return change(tx, c.partition, intent, due).then(() => (nextOf(due) > c.now ? undefined : 'left'));
  const reached = await whereTo(tx, c.partition, intent);
  if (reached === 'unreachable' && 'person' in intent.to) await tellOfUnreachable(tx, c, intent.to.person, c.now);
  if (typeof reached === 'string') return done(reached);
  const where = whereOf(reached.address);
  const { at, byConversation } = c.plan.next(where);
  if (at > c.elapsed + ahead && !byConversation) return 'left';
  if (at > c.elapsed + ahead) {
    // Out of the way of those behind it, until its conversation has room.
    c.plan.putOff(where);
    return change(tx, c.partition, intent, {
      ...intent,
      id: idAt(new Date(c.now.getTime() + at - c.elapsed), intent.id),
    }).then(() => undefined);
  }
  const drawn = await draw(tx, c, intent);
  if (!drawn) return done('not-needed');
  if (drawn === 'hold' || drawn === 'done') {
    const after: Intent = drawn === 'hold' ? { ...intent, state: 'held' } : { ...intent, state: 'delivered', why: 'so-already' };
    return change(tx, c.partition, intent, after).then(() => undefined);
  }
  if ('fault' in drawn) {
    faults.push(drawn.fault);
    return done('cannot-draw');
  }
  c.plan.add(where);
  const claimed: Intent = { ...intent, state: 'claimed', lease: c.lease };
  await change(tx, c.partition, intent, claimed);
  return { partition: c.partition, intent: claimed, drawn, ...reached };
};

/**
 * Claims what has fallen due, in the order in which the lanes have their turns, by the index and no further than there is room:
 * the cost is the same however many are waiting.
 */
export const claim = async (tx: Transaction, c: Claiming): Promise<Claims> => {
  const queues = new Map<Lane, Intent[]>();
  let next = Number.POSITIVE_INFINITY;
  for (const lane of lanes) {
    const found = await dueIn(tx, c, lane);
    queues.set(lane, found.due);
    next = Math.min(next, found.next);
  }
  const waiting = () => new Set(lanes.filter((lane) => queues.get(lane)?.length));
  const claimed: Claimed[] = [];
  const faults: unknown[] = [];
  let left = false;
  for (let lane = laneFor(c.turn, waiting()); lane; lane = laneFor(c.turn + claimed.length, waiting())) {
    if (claimed.length >= c.room) return { claimed, left: true, next, faults };
    const intent = queues.get(lane)?.shift();
    const result = intent && (await consider(tx, c, intent, faults));
    if (result === 'left') left = true;
    else if (result) claimed.push(result);
  }
  return { claimed, left, next, faults };
};
