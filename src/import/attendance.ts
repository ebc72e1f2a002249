import { type Attendance, type AttendanceState, attendanceId, attendances, type Session, sessions } from '../training/index.ts';
import type { Cells } from './columns.ts';
import { type Outcome, problem, type Row } from './outcome.ts';
import { courseNamed, sessionOn, sessionsOn, whenIn, wholeDay } from './sessions.ts';
import { meet, whoIn } from './who.ts';

/** What booking systems call it. */
const spoken: Record<AttendanceState, readonly string[]> = {
  present: ['attended', 'present', 'yes', 'y', '1', 'true', 'complete', 'completed', 'full', 'attended in full', 'walked in'],
  part: ['part', 'partial', 'partially attended', 'part attended', 'left early', 'late', 'incomplete'],
  absent: ['absent', 'did not attend', 'dna', 'no show', 'no-show', 'not attended', 'no', 'n', '0', 'false'],
  excused: ['excused', 'apologies', 'cancelled', 'canceled', 'withdrawn', 'told us', 'sent apologies'],
  expected: ['booked', 'registered', 'confirmed', 'expected', 'reserved', 'approved'],
};

const stateNamed = (text: string): AttendanceState | undefined =>
  (Object.keys(spoken) as AttendanceState[]).find((state) => spoken[state].includes(text.trim().toLowerCase()));

/** The session that a row means: the one that begins then, or the only one of that day where the row has no time. */
const sessionIn = async (
  row: Row,
  cells: Cells,
  id: string,
): Promise<{ session: Session; isNew: boolean } | { wrong: Outcome }> => {
  const course = await courseNamed(row, cells.course ?? '');
  if (!course)
    return {
      wrong: problem(`I know no course called "${cells.course ?? ''}". Add it first (type add a course), or correct the title.`),
    };
  const when = whenIn(row, cells);
  if ('wrong' in when) return when;
  const thatDay = await sessionsOn(row, course.id, when.day);
  const meant = cells.from === undefined ? thatDay : thatDay.filter(({ from }) => from === when.from);
  if (meant.length > 1)
    return { wrong: problem('There was more than one such session that day; expected the time at which it began.') };
  const [session] = meant;
  if (session) return { session, isNew: false };
  const fresh = { ...sessionOn(row, course, { ...wholeDay, ...when }, cells, id), register: 'closed' as const };
  await row.tx.put(sessions, row.partition, fresh);
  return { session: fresh, isNew: true };
};

/** A row of attendance. A session that is not there is set up for it; what the register says already gives way to the row. */
export const importAttendance = async (row: Row, cells: Cells, id: string): Promise<Outcome> => {
  const { tx, partition } = row;
  const state = stateNamed(cells.status ?? '');
  if (!state)
    return problem(
      `"${cells.status ?? ''}" is no state of attendance that I know; expected one such as attended, part, absent, apologies or booked.`,
    );
  const meant = await whoIn(row, cells);
  if ('wrong' in meant) return meant.wrong;
  const found = await sessionIn(row, cells, id);
  if ('wrong' in found) return found.wrong;
  const person = await meet(row, meant);
  const { session, isNew } = found;
  const key = attendanceId(session.id, person.id);
  const known = await tx.get(attendances, partition, key);
  const notes = [
    ...(isNew ? ['The session was not there and is set up.'] : []),
    ...('fresh' in meant ? ['The person was not known and is added.'] : []),
  ];
  if (known?.state === state) return { is: 'same', text: 'That is in the register already.', notes };
  const said = { state, by: row.id, at: row.now.toISOString() };
  const line: Attendance = known
    ? { ...known, ...said }
    : { id: key, session: session.id, person: person.id, ...said, import: row.id };
  await tx.put(attendances, partition, line);
  return known
    ? { is: 'change', text: `The register said ${known.state}, and says ${state} from now on.`, notes }
    : { is: 'new', text: `They are on the list: ${state}.`, notes };
};
