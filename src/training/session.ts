import { DateTime } from 'luxon';
import { z } from 'zod/v4';
import { once } from '../calendar/index.ts';
import type { Collection, Transaction } from '../store/port.ts';
import type { Course } from './course.ts';

const day = z.iso.date();
const time = z.string().regex(/^\d\d:\d\d$/);

/** A time and place at which a course is given. */
const session = z.strictObject({
  id: z.string(),
  course: z.string(),
  /** As it was when the session was set up: it stays what people were told. */
  title: z.string(),
  kind: z.enum(['course', 'briefing', 'conference', 'forum', 'e-learning']),
  /** On the clocks of the partnership's time zone, whatever they are changed to. */
  day,
  from: time,
  to: time,
  /** The same as an instant, UTC. */
  starts: z.iso.datetime(),
  ends: z.iso.datetime(),
  place: z.string(),
  /** http or https. */
  link: z.string().optional(),
  /** Ids of persons, and the names of trainers who are not in Signpost. */
  trainers: z.array(z.string()),
  otherTrainers: z.string().optional(),
  /** Workforce groups that it is for; none is everybody. */
  groups: z.array(z.string()),
  places: z.number().int(),
  hours: z.number().nullable(),
  outcomes: z.array(z.string()),
  /** What to read or do before. */
  before: z.string().optional(),
  state: z.enum(['planned', 'cancelled']),
  /** When it was to be, before it was moved or cancelled the last time. */
  was: z.strictObject({ day, from: time, to: time, state: z.enum(['planned', 'cancelled']) }).optional(),
  /** Why it was cancelled or moved, as people were told. */
  ground: z.string().optional(),
  register: z.enum(['open', 'closed']),
  /** What those who walk in type to sign themselves in: six digits. */
  code: z.string(),
  /** Raised by every change, so that of two officers who edit it the second is told. */
  version: z.number().int(),
  /** The version that those on it are told of. */
  told: z.number().int().optional(),
  /** When it was set up, for those who are told of what is new; absent where that was before anybody was, or when it was over. */
  created: z.iso.datetime().optional(),
  /** The import that brought it, to be undone with it. */
  import: z.string().optional(),
});
export type Session = z.infer<typeof session>;

/** Planning looks through the same weeks every day. */
const weeks = new Map<string, string>();

/** The week of a day, as `2027-W28`. */
export const weekOf = (isoDay: string): string =>
  once(weeks, isoDay, () => DateTime.fromISO(isoDay, { zone: 'utc' }).toFormat("kkkk-'W'WW"));
/** The month of a day, as `2027-07`. */
export const monthOf = (isoDay: string): string => isoDay.slice(0, 7);

export const sessions: Collection<Session> = {
  name: 'sessions',
  schema: session,
  indexes: {
    week: (s) => [weekOf(s.day)],
    month: (s) => [monthOf(s.day)],
    course: (s) => [s.course],
    trainer: (s) => s.trainers,
    created: (s) => (s.created === undefined ? [] : [weekOf(s.created.slice(0, 10))]),
    code: (s) => (s.state === 'planned' && s.register === 'open' ? [s.code] : []),
    import: (s) => (s.import === undefined ? [] : [s.import]),
  },
  owner: () => undefined,
  naming: {
    by: ['trainer'],
    as: (s, from, to) => ({ ...s, trainers: [...new Set(s.trainers.map((one) => (one === from ? to : one)))] }),
  },
  kept: 'as long as the partnership keeps its training records',
  onErasure: 'keep-without-person',
  quotes: ['otherTrainers'],
  secrets: ['code'],
};

/** When a session on the clocks of a zone begins and ends. A time that the clocks skip is the one an hour on. */
export const instantsOf = (isoDay: string, from: string, to: string, zone: string): { starts: string; ends: string } => {
  const at = (hour: string) =>
    DateTime.fromISO(`${isoDay}T${hour}`, { zone }).toUTC().toISO({ suppressMilliseconds: false }) ?? '';
  return { starts: at(from), ends: at(to) };
};

export const sessionOf = (tx: Transaction, partition: string, id: string): Promise<Session | undefined> =>
  tx.get(sessions, partition, id);

/** By time, then by id. */
export const inOrder = (a: Session, b: Session): number =>
  a.starts === b.starts ? (a.id < b.id ? -1 : 1) : a.starts < b.starts ? -1 : 1;

/** The course of a session that is in no list any more, such as one of the strategy before: it is still held. */
export const unlisted = ({ course, title, kind, hours, outcomes }: Session): Course => ({
  id: course,
  title,
  kind,
  delivery: null,
  hours,
  gives: [],
  needs: [],
  audience: null,
  groups: [],
  outcomes,
});
