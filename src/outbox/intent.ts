import { randomUUID } from 'node:crypto';
import { DateTime, Duration } from 'luxon';
import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';
import { type KindName, kindNames, kinds, listed } from './kinds.ts';
import { states } from './state.ts';
import { tally } from './tally.ts';

const instant = z.iso.datetime();

/** A person, or a channel of a team. */
export const recipient = z.union([
  z.strictObject({ person: z.string() }),
  z.strictObject({ tenant: z.string(), team: z.string(), channel: z.string() }),
]);

const attempt = z.strictObject({
  at: instant,
  is: z.enum(['delivered', 'refused', 'unknown', 'not-now']),
  /** The platform's reason, or what the wire did. */
  code: z.string(),
});

/**
 * Something that is to reach somebody who did not just speak. It is written in the transaction that decided it, holds opaque ids
 * only, and is drawn when it is sent.
 */
const intent = z.strictObject({
  /** When it is to go next and a name of its own: ids sort by time. */
  id: z.string(),
  /** What, to whom, which round: the same key is the same intent. */
  key: z.string(),
  kind: z.enum(kindNames),
  to: recipient,
  /** The id of what it is about, from which it is drawn. */
  about: z.string(),
  /** What it is counted with. */
  batch: z.string(),
  /** When it fell due, and after when it is no use any more. */
  due: instant,
  until: instant,
  state: z.enum(states),
  /** Why it was refused, is unknown or ended. */
  why: z.string().optional(),
  /** Who has claimed it, and until when on the claimer's own elapsed time. */
  lease: z.strictObject({ by: z.string(), until: z.number() }).optional(),
  /** Every attempt there was. */
  attempts: z.array(attempt),
  /** Where it is, to update it later; an answer that could not be read names no activity. */
  sent: z.strictObject({ conversation: z.string(), activity: z.string().optional() }).optional(),
});

export type Intent = z.infer<typeof intent>;
export type Recipient = Intent['to'];

export const intents: Collection<Intent> = {
  name: 'intents',
  schema: intent,
  indexes: {
    key: (i) => [i.key],
    waiting: (i) => (i.state === 'waiting' ? [kinds[i.kind].lane] : []),
    putOff: (i) => (i.state === 'waiting' && nextOf(i) > new Date(i.due) ? ['putOff'] : []),
    claimed: (i) => (i.state === 'claimed' ? ['claimed'] : []),
    person: (i) => ('person' in i.to ? [i.to.person] : []),
    ledger: (i) => (listed.includes(i.kind) ? [`${i.batch}/${i.state}`] : []),
    posted: (i) => (i.kind === 'briefing' && i.state === 'delivered' ? [i.batch] : []),
    waitingFor: (i) => (i.state === 'waiting' ? [keyOf(i.to)] : []),
  },
  owner: (i) => ('person' in i.to ? i.to.person : undefined),
  naming: { by: ['person'], as: (i, _, to) => ({ ...i, to: { person: to } }) },
  kept: 'a year after it was sent',
  onErasure: 'delete',
};

/** Whom it is for as an index key; all channels of a team have one, since the app is installed in the team. */
export const keyOf = (to: Recipient | { tenant: string; team: string }): string =>
  'person' in to ? `person/${to.person}` : `team/${to.tenant}/${to.team}`;

/** An id by which an intent is found when `next` has come; it keeps its own name. */
export const idAt = (next: Date, id = `/${randomUUID()}`): string => `${next.toISOString()}${id.slice(id.indexOf('/'))}`;

/** When it is to go next. */
export const nextOf = (intent: Pick<Intent, 'id'>): Date => new Date(intent.id.slice(0, intent.id.indexOf('/')));

/** What is to be sent, as the feature that decides it says it. */
export interface Wanted {
  kind: KindName;
  /** What, to whom, which round. */
  key: string;
  to: Recipient;
  about: string;
  due: Date;
  /** Where it is of no use as long as its kind would have it. */
  until?: Date;
  /** A name that progress is watched by; those of a kind and a day go together without. */
  batch?: string;
}

/** After when an intent of this kind that falls due at `due` is of no use, unless it says so itself. */
export const lastUse = (kind: KindName, due: Date): Date =>
  DateTime.fromJSDate(due, { zone: 'utc' }).plus(Duration.fromISO(kinds[kind].goodFor)).toJSDate();

/** The intent of this key, whatever has become of it. */
export const intentOf = async (tx: Transaction, partition: string, key: string): Promise<Intent | undefined> =>
  (await tx.find(intents, partition, 'key', key, { limit: 1 }))[0];

/** Writes an intent; false when there is one of this key already, whatever has become of it. */
export const want = async (tx: Transaction, partition: string, wanted: Wanted): Promise<boolean> => {
  const { kind, key, to, about, due, until = lastUse(kind, due), batch = `${kind}/${due.toISOString().slice(0, 10)}` } = wanted;
  if (await intentOf(tx, partition, key)) return false;
  const times = { due: due.toISOString(), until: until.toISOString() };
  await change(tx, partition, undefined, {
    id: idAt(due),
    key,
    kind,
    to,
    about,
    batch,
    ...times,
    state: 'waiting',
    attempts: [],
  });
  return true;
};

/** Puts `after` where `before` was, and counts it. Every change of an intent comes this way. */
export const change = async (tx: Transaction, partition: string, before: Intent | undefined, after: Intent): Promise<void> => {
  if (before && before.id !== after.id) await tx.remove(intents, partition, before.id);
  await tx.put(intents, partition, after);
  await tally(tx, partition, after.batch, before?.state, after.state, after.attempts.at(-1)?.at);
};

/** Ends one that was not sent. */
export const end = (tx: Transaction, partition: string, intent: Intent, why: string): Promise<void> =>
  change(tx, partition, intent, { ...intent, state: 'ended', why });
