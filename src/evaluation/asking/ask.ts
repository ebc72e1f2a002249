import { randomUUID } from 'node:crypto';
import { dateAfter, dateOf, instantAt, nextWorkingDay, nextWorkingTime, shifted } from '../../calendar/index.ts';
import { fault } from '../../errors.ts';
import { want } from '../../outbox/index.ts';
import { type Person, persons } from '../../people/index.ts';
import { attendanceId, questionsOf, type Session } from '../../training/index.ts';
import { type Evaluation, evaluations } from '../evaluation.ts';
import { type Known, packOf, type Where, type Whose } from '../known.ts';
import { keepQuestionnaire, putTogether, type Questionnaire } from '../questionnaire.ts';
import { responseOf } from '../response.ts';

/** What the people of a session are asked now: its partnership's form, with the course's own statements and quiz. */
const questionnaireFor = async ({ tx, partition }: Where, known: Known, whose: Whose, course: string): Promise<Questionnaire> => {
  const pack = packOf(known, whose);
  const form = known.forms.get(pack?.evaluation.form ?? 'general');
  if (!form) throw fault('no-form', `No form is called "${pack?.evaluation.form ?? 'general'}".`);
  const own = await questionsOf(tx, partition, course);
  const listed = pack?.courses.find(({ id }) => id === course)?.statements?.items;
  const statements = own?.statements.length ? own.statements : (listed ?? []);
  return putTogether(form, { statements, quiz: own?.quiz ?? [] });
};

/** From the first instant of the day after, so that the last day is a whole one. */
const closingAfter = (known: Known, whose: Whose, day: string): string => {
  const after = packOf(known, whose)?.evaluation.closes.after ?? 'P14D';
  return instantAt(shifted(dateAfter(day, after), 1), '00:00', whose.timeZone).toISOString();
};

interface Fresh {
  evaluation: Evaluation;
  put: Questionnaire;
}

const fresh = async (where: Where, known: Known, whose: Whose, session: Session, person: string): Promise<Fresh> => {
  const { tx, partition, now } = where;
  const id = attendanceId(session.id, person);
  const before = await tx.get(evaluations, partition, id);
  const put = await questionnaireFor(where, known, whose, session.course);
  const from = [session.day, dateOf(now, whose.timeZone)].sort().at(-1) ?? session.day;
  const evaluation: Evaluation = {
    id,
    session: session.id,
    person,
    course: session.course,
    questionnaire: put.id,
    ...(before?.response === undefined ? {} : { response: before.response }),
    state: 'asked',
    round: (before?.round ?? 0) + 1,
    version: (before?.version ?? 0) + 1,
    asked: now.toISOString(),
    closes: closingAfter(known, whose, from),
  };
  return { evaluation, put };
};

/** For those in schools, school holidays are no working time. */
const isInSchool = (person: Person | undefined): boolean => person?.sector === 'school';

/** An hour before it begins, or now. */
export const beforeOnDay = (session: Pick<Session, 'starts'>, now: Date): Date =>
  new Date(Math.max(new Date(session.starts).getTime() - 60 * 60_000, now.getTime()));

/** When they are put on the list: in working hours of theirs, unless it begins before they do. */
export const beforeOnceListed = async (
  { tx, partition, now }: Where,
  whose: Whose,
  session: Pick<Session, 'starts'>,
  person: string,
): Promise<Date> => {
  const of = await tx.get(persons, partition, person);
  const next = [isInSchool(of), false].map((school) => nextWorkingTime(now, whose, { school }));
  return next.find((due) => due < new Date(session.starts)) ?? now;
};

/** Asks somebody on the list what is asked before, at `due`; nothing where nothing is asked twice, or they have been asked. */
export const askBefore = async (
  where: Where,
  known: Known,
  whose: Whose,
  session: Session,
  person: string,
  due: Date,
): Promise<void> => {
  const { tx, partition } = where;
  const last = await tx.get(evaluations, partition, attendanceId(session.id, person));
  const until = new Date(session.starts);
  if ((last && last.state !== 'withdrawn') || due >= until) return;
  const { evaluation, put } = await fresh(where, known, whose, session, person);
  if (!put.questions.some(({ twice }) => twice)) return;
  await keepQuestionnaire(tx, partition, put);
  const before: Evaluation = { ...evaluation, state: 'before' };
  await tx.put(evaluations, partition, before);
  const about = `${evaluation.id}/${evaluation.round}`;
  const key = `evaluation-before/${about}`;
  await want(tx, partition, { kind: 'evaluation-before', key, to: { person }, about, due, until });
};

/** At that time on the next working day. */
const reminderTime = '10:00';

/** When somebody is reminded who has been asked at `asked`: on the next working day of theirs. */
const reminderFor = (whose: Whose, person: Person | undefined, asked: Date): Date => {
  const day = nextWorkingDay(shifted(dateOf(asked, whose.timeZone), 1), whose, { school: isInSchool(person) });
  return instantAt(day, reminderTime, whose.timeZone);
};

/** Asks somebody who was there, once for each time that the register comes to say so; their card goes at `due`. */
export const ask = async (
  where: Where,
  known: Known,
  whose: Whose,
  session: Session,
  person: string,
  due: Date,
): Promise<void> => {
  const { tx, partition } = where;
  const last = await tx.get(evaluations, partition, attendanceId(session.id, person));
  if (last && last.state !== 'withdrawn' && last.state !== 'before') return;
  const { evaluation, put } = await fresh(where, known, whose, session, person);
  await keepQuestionnaire(tx, partition, put);
  await tx.put(evaluations, partition, evaluation);
  const about = `${evaluation.id}/${evaluation.round}`;
  const until = new Date(evaluation.closes);
  const to = { person };
  const remind = reminderFor(whose, await tx.get(persons, partition, person), due);
  await want(tx, partition, { kind: 'evaluation', key: `evaluation/${about}`, to, about, due, until });
  await want(tx, partition, { kind: 'evaluation-reminder', key: `evaluation-reminder/${about}`, to, about, due: remind });
  for (const of of ['evaluation', 'evaluation-reminder'])
    await want(tx, partition, {
      kind: 'evaluation-closed',
      key: `evaluation-closed/${of}/${about}`,
      to,
      about: `${of}/${about}`,
      due: until,
    });
};

/** The answers there are, or none yet. */
export const answersOf = async ({ tx, partition }: Where, { response, session, course, questionnaire }: Evaluation) =>
  (await responseOf(tx, partition, response)) ?? {
    id: response ?? randomUUID(),
    session,
    course,
    questionnaire,
    before: {},
    after: {},
    remembered: false,
    sent: false,
    revision: 0,
  };
