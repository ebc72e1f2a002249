import type { Person } from '../people/index.ts';
import { type Attendance, type AttendanceState, attendanceId, attendances, type Session, sessions } from '../training/index.ts';
import type { Cells } from './columns.ts';
import { type Outcome, otherwise, problem, type Row, speak } from './outcome.ts';
import { courseNamed, noCourse, sessionOn, sessionsOn, timesOf, whenIn } from './sessions.ts';
import { agencyNamed, agencyNotes, meet, sameAgency, whoIn } from './who.ts';

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
  const course = courseNamed(row, cells.course ?? '');
  if (!course) return { wrong: noCourse(cells.course ?? '') };
  const when = whenIn(row, cells);
  if ('wrong' in when) return when;
  const thatDay = await sessionsOn(row, course.id, when.day);
  const [session, ...others] = when.from === undefined ? thatDay : thatDay.filter(({ from }) => from === when.from);
  if (others.length > 0)
    return { wrong: problem('There was more than one such session that day; expected the time at which it began.') };
  if (session?.state === 'cancelled')
    return { wrong: problem('That session is cancelled here. If it was held after all, say so there first (type sessions).') };
  if (session) return { session, isNew: false };
  const times = timesOf(row, when);
  if ('wrong' in times) return times;
  return {
    session: {
      ...sessionOn(row, course, times, cells.place === undefined ? {} : { place: cells.place.slice(0, 200) }, id),
      // Who was there is in the file; of a booking nobody can say it yet.
      register: new Date(times.ends) < row.now ? 'closed' : 'open',
    },
    isNew: true,
  };
};

/** For which of their employers somebody came, where that is not the one that is kept for them. */
const otherAgency = (row: Row, cells: Cells, person: Person): Pick<Attendance, 'agency'> => {
  if (cells.agency === undefined) return {};
  const agency = agencyNamed(row.partnership.agencies ?? [], cells.agency);
  if (!person.agency || sameAgency(agency, person.agency)) return {};
  return { agency: 'id' in agency ? agency.id : agency.name };
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
  const { session, isNew } = found;
  const before = 'person' in meant && (await tx.get(attendances, partition, attendanceId(session.id, meant.person.id)));
  const other = before && before.state !== state && otherwise(row, before.id);
  if (other) return other;
  if (isNew) await tx.put(sessions, partition, session);
  const person = await meet(row, meant);
  const notes = [
    ...(isNew ? ['The session was not there and is set up.'] : []),
    ...('fresh' in meant ? ['The person was not known and is added.'] : []),
    ...agencyNotes(row, cells),
  ];
  const key = attendanceId(session.id, person.id);
  const known = before || undefined;
  speak(row, key);
  if (known?.state === state) return { is: 'same', text: 'That is in the register already.', notes };
  const said = { state, by: row.id, at: row.now.toISOString() };
  const line: Attendance = known
    ? { ...known, ...said }
    : { id: key, session: session.id, person: person.id, ...otherAgency(row, cells, person), ...said, import: row.id };
  await tx.put(attendances, partition, line);
  return known
    ? {
        is: 'change',
        text: `The register said ${known.state}, and says ${state} from now on. Nobody is told by an import.`,
        notes,
      }
    : { is: 'new', text: `They are on the list: ${state}.`, notes };
};
