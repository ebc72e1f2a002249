import { instantAt, shifted } from '../../calendar/index.ts';
import { type Intent, intentOf, type Planner, want } from '../../outbox/index.ts';
import type { Partnership } from '../../people/index.ts';
import type { Transaction } from '../../store/port.ts';
import { isAnythingNew, type Made } from '../../training/index.ts';
import { type Digest, digests } from './digest.ts';

/** Read at once; each is looked at every day, and written once a week at most. */
const atOnce = 100;

/** The Monday on or before a day. */
const mondayOf = (day: string): string => shifted(day, -((new Date(day).getUTCDay() + 6) % 7));

/** One a recipient and week. */
const keyOf = ({ id }: Digest, monday: string): string => `digest/${monday}/${id}`;

/** What the digest of a week is drawn from: what was set up since the last, until that Monday. */
const aboutOf = ({ from, to }: Made): string => `${from}/${to}`;
export const madeIn = (about: string): Made => {
  const [from = '', to = ''] = about.split('/');
  return { from, to };
};

interface Week {
  monday: string;
  zone: string;
  /** States of the last one in which it has told them, or will have by then. */
  told: readonly Intent['state'][];
}

/** Whether anything is new for a week since an instant: the same for most. */
type IsNew = (since: string) => Promise<boolean>;

const dueOf = (monday: string, zone: string): Date => instantAt(monday, '09:00', zone);
const beginning = (monday: string, zone: string): string => instantAt(monday, '00:00', zone).toISOString();

/**
 * Since when something must be new for them, and from when on they are told. What did not reach them is told again; what may have
 * is, too, but is no ground for another one by itself.
 */
const sinceLast = async (tx: Transaction, partition: string, one: Digest, { zone, told }: Week) => {
  if (one.week === undefined) return { since: one.from, from: one.from };
  const last = await intentOf(tx, partition, keyOf(one, one.week));
  const then = beginning(one.week, zone);
  // A year on nothing is known of it any more.
  if (!last || told.includes(last.state)) return { since: then, from: then };
  return { since: last.state === 'unknown' ? then : one.from, from: one.from };
};

const write = async (tx: Transaction, partition: string, one: Digest, week: Week, isNew: IsNew): Promise<void> => {
  const { monday, zone } = week;
  if (one.week !== undefined && one.week >= monday) return;
  const to = beginning(monday, zone);
  const { since, from } = await sinceLast(tx, partition, one, week);
  if (!(await isNew(since))) return;
  await tx.put(digests, partition, { ...one, from, week: monday });
  await want(tx, partition, {
    kind: 'digest',
    key: keyOf(one, monday),
    to: one.to,
    about: aboutOf({ from, to }),
    due: dueOf(monday, zone),
    // The next week's has what is still to come.
    until: new Date(beginning(shifted(monday, 7), zone)),
  });
};

const writeAll = async (tx: Transaction, partition: string, week: Week, after: string | undefined) => {
  const page = { limit: atOnce, ...(after === undefined ? {} : { after }) };
  const found = await tx.find(digests, partition, 'all', 'all', page);
  const where = { tx, partition, now: dueOf(week.monday, week.zone) };
  const to = beginning(week.monday, week.zone);
  const known = new Map<string, boolean>();
  const isNew = async (from: string) => {
    const is = known.get(from) ?? (await isAnythingNew(where, { from, to }));
    known.set(from, is);
    return is;
  };
  for (const one of found) await write(tx, partition, one, week, isNew);
  return found.length < atOnce ? undefined : found.at(-1)?.id;
};

/**
 * The digest of new sessions: one a recipient and week, of what was set up until Monday, and none where nothing is new. A bot that was
 * off writes the one of the week that it is, with all that was set up since the last.
 */
export const weeklyDigest = ({ partnerships }: { partnerships: readonly Partnership[] }): Planner => {
  const zoneOf = (partition: string) => partnerships.find(({ id }) => id === partition)?.timeZone;
  return {
    name: 'digest',
    async plan(tx, partition, day, after) {
      const zone = zoneOf(partition);
      return zone === undefined
        ? undefined
        : writeAll(tx, partition, { monday: mondayOf(day), zone, told: ['delivered'] }, after);
    },
    // Nobody sets anything up in between: all that is new is in the first of them.
    async planAhead(tx, partition, { from, to }, after) {
      const zone = zoneOf(partition);
      const monday = mondayOf(shifted(from, 6));
      if (zone === undefined || monday > to) return undefined;
      return writeAll(tx, partition, { monday, zone, told: ['delivered', 'waiting', 'claimed'] }, after);
    },
  };
};
