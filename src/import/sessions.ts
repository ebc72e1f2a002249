import { randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { readTime } from '../entry/index.ts';
import { type Course, instantsOf, type Session, sessions, weekOf } from '../training/index.ts';
import type { Cells } from './columns.ts';
import { readDate, timeBehind } from './dates.ts';
import { type Outcome, otherwise, problem, type Row, speak } from './outcome.ts';

/** The course of this title, or of this id. */
export const courseNamed = ({ courses }: Row, text: string): Course | undefined => {
  const wanted = text.toLowerCase();
  return courses.get(text) ?? [...courses.values()].find(({ title }) => title.toLowerCase() === wanted);
};

export const noCourse = (text: string): Outcome =>
  problem(`I know no course called "${text}". Add it first (type add a course), or correct the title.`);

/** The sessions of a course on a day. */
export const sessionsOn = async ({ tx, partition }: Row, course: string, day: string): Promise<Session[]> =>
  (await tx.find(sessions, partition, 'week', weekOf(day), { limit: 5_000 })).filter(
    (session) => session.day === day && session.course === course,
  );

/** When a row says that something was; the times as far as it has them. */
export interface When {
  day: string;
  from: string | undefined;
  to: string | undefined;
}

/** Spreadsheets write seconds, which no session needs. */
const timeIn = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : readTime(text.replace(/^(\d{1,2}:\d{2}):\d{2}\b/, '$1'));

export const whenIn = (row: Row, cells: Cells): When | { wrong: Outcome } => {
  const { day: said = '', to } = cells;
  const example = row.order === 'month-first' ? '07/14/2027' : '14/07/2027';
  const day = readDate(said, row.order);
  if (day === undefined) return { wrong: problem(`"${said}" is no date; expected one such as 2027-07-14 or ${example}.`) };
  const from = cells.from ?? timeBehind(said);
  const when = { day, from: timeIn(from), to: timeIn(to) };
  if (from !== undefined && when.from === undefined)
    return { wrong: problem(`"${from}" is no time; expected one such as 09:30.`) };
  if (to !== undefined && when.to === undefined) return { wrong: problem(`"${to}" is no time; expected one such as 16:30.`) };
  return when;
};

/** From when to when: to the end of the day where a row does not say until when, all day where it says nothing. */
export const timesOf = (row: Row, { day, from = '00:00', to = '23:59' }: When): Times | { wrong: Outcome } => {
  if (from >= to) return { wrong: problem('It ends before it begins.') };
  const instants = instantsOf(day, from, to, row.partnership.timeZone);
  if (instants.starts >= instants.ends)
    return { wrong: problem('The clocks go forward on that day, so there is no such time or it is too short.') };
  return { day, from, to, ...instants };
};
type Times = Pick<Session, 'day' | 'from' | 'to' | 'starts' | 'ends'>;

const isLink = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

/** A session as an import brings it; 0 places where nobody has said how many. */
export const sessionOn = (row: Row, course: Course, times: Times, cells: Cells, id: string): Session => ({
  id,
  course: course.id,
  title: course.title,
  kind: course.kind,
  ...times,
  place: cells.place ?? '',
  ...(cells.link === undefined ? {} : { link: cells.link }),
  trainers: [],
  ...(cells.trainers === undefined ? {} : { otherTrainers: cells.trainers }),
  groups: [],
  places: Number(cells.places ?? 0),
  hours: course.hours,
  outcomes: course.outcomes,
  state: 'planned',
  register: 'open',
  code: String(randomInt(100_000, 1_000_000)),
  version: 1,
  ...(new Date(times.ends) > row.now ? { created: row.now.toISOString() } : {}),
  import: row.id,
});

const wrongIn = ({ place = '', link, places = '1', trainers = '' }: Cells): Outcome | undefined => {
  if (!/^\d{1,4}$/.test(places) || Number(places) < 1 || Number(places) > 5_000)
    return problem(`"${places}" is no number of places; expected 1 to 5000.`);
  if (link !== undefined && !isLink(link)) return problem(`"${link}" is no link; expected one that begins with https://.`);
  return place.length > 200 || trainers.length > 300 ? problem('The place or the trainers are too long to be kept.') : undefined;
};

/** A row of sessions: one of this course, day and start is the same one, whatever else has changed. */
export const importSession = async (row: Row, cells: Cells, id: string): Promise<Outcome> => {
  const course = courseNamed(row, cells.course ?? '');
  if (!course) return noCourse(cells.course ?? '');
  const wrong = wrongIn(cells);
  if (wrong) return wrong;
  const when = whenIn(row, cells);
  if ('wrong' in when) return when.wrong;
  if (when.from === undefined || when.to === undefined) return problem('It does not say from when to when.');
  const times = timesOf(row, when);
  if ('wrong' in times) return times.wrong;
  const known = (await sessionsOn(row, course.id, times.day)).find(({ from }) => from === times.from);
  const said = sessionOn(row, course, times, cells, known?.id ?? id);
  const other = known && otherwise(row, said.id);
  speak(row, said.id);
  if (!known) {
    await row.tx.put(sessions, row.partition, said);
    return { is: 'new', text: 'A session is set up.' };
  }
  const { to, ends, place, places, link, otherTrainers } = said;
  const named = otherTrainers !== undefined && known.trainers.length > 0;
  const notes = [
    ...(known.state === 'cancelled' ? ['The session is cancelled here, and stays so.'] : []),
    ...(named ? ['Trainers are named for the session already; they stay.'] : []),
  ];
  const after: Session = {
    ...known,
    ...{ to, ends },
    ...(cells.place === undefined ? {} : { place }),
    ...(cells.places === undefined ? {} : { places }),
    ...(link === undefined ? {} : { link }),
    ...(otherTrainers === undefined || named ? {} : { otherTrainers }),
  };
  if (isDeepStrictEqual(after, known)) return { is: 'same', text: 'That session is there already.', notes };
  if (other) return other;
  await row.tx.put(sessions, row.partition, { ...after, version: known.version + 1 });
  return { is: 'change', text: 'The session is changed to what the row says. Nobody is told by an import.', notes };
};
