import { randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { readTime } from '../entry/index.ts';
import { type Course, coursesOf, instantsOf, type Session, sessions } from '../training/index.ts';
import type { Cells } from './columns.ts';
import { readDate } from './dates.ts';
import { type Outcome, problem, type Row } from './outcome.ts';

/** The course of this title, or of this id. */
export const courseNamed = async (row: Row, text: string): Promise<Course | undefined> => {
  const wanted = text.toLowerCase();
  const courses = await coursesOf(row);
  return courses.get(text) ?? [...courses.values()].find(({ title }) => title.toLowerCase() === wanted);
};

/** The sessions of a course on a day, by their start. */
export const sessionsOn = async ({ tx, partition }: Row, course: string, day: string): Promise<Session[]> =>
  (await tx.find(sessions, partition, 'course', course, { limit: 5_000 })).filter((session) => session.day === day);

/** When a row says that something was: a whole day where it has no times. */
export interface When {
  day: string;
  from: string;
  to: string;
}

export const wholeDay = { from: '00:00', to: '23:59' };

export const whenIn = (row: Row, cells: Cells): When | { wrong: Outcome } => {
  const day = readDate(cells.day ?? '', row.order);
  if (day === undefined)
    return { wrong: problem(`"${cells.day ?? ''}" is no date; expected one such as 2027-07-14 or 14/07/2027.`) };
  const [from, to] = [cells.from, cells.to].map((text) => (text === undefined ? undefined : readTime(text)));
  if (cells.from !== undefined && from === undefined)
    return { wrong: problem(`"${cells.from}" is no time; expected one such as 09:30.`) };
  if (cells.to !== undefined && to === undefined)
    return { wrong: problem(`"${cells.to}" is no time; expected one such as 16:30.`) };
  const when = { day, from: from ?? wholeDay.from, to: to ?? wholeDay.to };
  return when.from < when.to ? when : { wrong: problem('It ends before it begins.') };
};

/** A session as an import brings it. */
export const sessionOn = (row: Row, course: Course, when: When, cells: Cells, id: string): Session => ({
  id,
  course: course.id,
  title: course.title,
  kind: course.kind,
  ...when,
  ...instantsOf(when.day, when.from, when.to, row.partnership.timeZone),
  place: (cells.place ?? '').slice(0, 200),
  ...(cells.link !== undefined && /^https?:\/\//i.test(cells.link) && URL.canParse(cells.link) ? { link: cells.link } : {}),
  trainers: [],
  ...(cells.trainers === undefined ? {} : { otherTrainers: cells.trainers.slice(0, 300) }),
  groups: [],
  places: Math.min(5_000, Math.max(1, Number.parseInt(cells.places ?? '', 10) || 1)),
  hours: course.hours,
  outcomes: course.outcomes,
  state: 'planned',
  register: 'open',
  code: String(randomInt(100_000, 1_000_000)),
  version: 1,
  import: row.id,
});

/** A row of sessions: one of this course, day and start is the same one, whatever else has changed. */
export const importSession = async (row: Row, cells: Cells, id: string): Promise<Outcome> => {
  const course = await courseNamed(row, cells.course ?? '');
  if (!course)
    return problem(`I know no course called "${cells.course ?? ''}". Add it first (type add a course), or correct the title.`);
  if (cells.places !== undefined && !/^\d+$/.test(cells.places)) return problem(`"${cells.places}" is no number of places.`);
  const when = whenIn(row, cells);
  if ('wrong' in when) return when.wrong;
  const known = (await sessionsOn(row, course.id, when.day)).find(({ from }) => from === when.from);
  const said = sessionOn(row, course, when, cells, known?.id ?? id);
  if (!known) {
    await row.tx.put(sessions, row.partition, said);
    return { is: 'new', text: 'A session is set up.' };
  }
  const { to, ends, place, places, link, otherTrainers } = said;
  const after: Session = {
    ...known,
    ...(cells.to === undefined ? {} : { to, ends }),
    ...(cells.place === undefined ? {} : { place }),
    ...(cells.places === undefined ? {} : { places }),
    ...(link === undefined ? {} : { link }),
    ...(otherTrainers === undefined || known.trainers.length > 0 ? {} : { otherTrainers }),
  };
  if (isDeepStrictEqual(after, known)) return { is: 'same', text: 'That session is there already.' };
  await row.tx.put(sessions, row.partition, { ...after, version: known.version + 1 });
  return { is: 'change', text: 'The session is changed to what the row says. Nobody is told by an import.' };
};
