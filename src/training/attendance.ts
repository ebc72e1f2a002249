import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

/** What the register says of somebody: on the list, there, there for a part, not there, not there and told us. */
export const attendanceStates = ['expected', 'present', 'part', 'absent', 'excused'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

/** Somebody on a session's list. */
const attendance = z.strictObject({
  /** The ids of session and person joined by a slash: once on a list. */
  id: z.string(),
  session: z.string(),
  person: z.string(),
  /** For which of their employers, where they have several. */
  agency: z.string().optional(),
  state: z.enum(attendanceStates),
  /** They were on no list before they came. */
  walkedIn: z.literal(true).optional(),
  /** Who said so last (the id of a person, or of an import), and when. */
  by: z.string(),
  at: z.iso.datetime(),
  /** The import that brought it, to be undone with it. */
  import: z.string().optional(),
});
export type Attendance = z.infer<typeof attendance>;

export const attendances: Collection<Attendance> = {
  name: 'attendances',
  schema: attendance,
  indexes: {
    session: (a) => [a.session],
    person: (a) => [a.person],
    import: (a) => (a.import === undefined ? [] : [a.import]),
  },
  owner: (a) => a.person,
  naming: {
    by: ['person'],
    as: (a, _, to) => ({ ...a, id: attendanceId(a.session, to), person: to }),
    // What was seen goes before what was planned.
    over: (mine, theirs) => theirs.state === 'expected' && mine.state !== 'expected',
  },
  kept: 'as long as the partnership keeps its training records',
  onErasure: 'delete',
};

export const attendanceId = (session: string, person: string): string => `${session}/${person}`;

const most = 5_000;

/** Everybody on a session's list. */
export const listOf = (tx: Transaction, partition: string, session: string): Promise<Attendance[]> =>
  tx.find(attendances, partition, 'session', session, { limit: most });

/** Every list that somebody is or was on. */
export const attendedBy = (tx: Transaction, partition: string, person: string): Promise<Attendance[]> =>
  tx.find(attendances, partition, 'person', person, { limit: most });

/** Whether they were there, for all of it or for a part. */
export const wasThere = ({ state }: Pick<Attendance, 'state'>): boolean => state === 'present' || state === 'part';

/** Whether it counts as done: there for the whole of it. */
export const counts = ({ state }: Pick<Attendance, 'state'>): boolean => state === 'present';
