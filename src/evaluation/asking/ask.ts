import { randomUUID } from 'node:crypto';
import { dateAfter, dateOf, instantAt, nextWorkingTime, shifted } from '../../calendar/index.ts';
import { fault } from '../../errors.ts';
import { intentOf, want } from '../../outbox/index.ts';
import { type Person, persons } from '../../people/index.ts';
import { attendanceId, questionsOf, type Session } from '../../training/index.ts';
import { type Evaluation, evaluations } from '../evaluation.ts';
import { type Known, packOf, type Where, type Whose } from '../known.ts';
import { keepQuestionnaire, putTogether, type Questionnaire } from '../questionnaire.ts';
import { responseOf } from '../response.ts';
import { isUnlinked } from '../rounds.ts';
import { asked } from './begun.ts';

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

/** The last day on which what is asked on `day` is open. */
export const lastDayOf = (known: Known, whose: Whose, day: string): string =>
  dateAfter(day, packOf(known, whose)?.evaluation.closes.after ?? 'P14D');

/** From the first instant of the day after, so that the last day is a whole one. */
const closingAfter = (known: Known, whose: Whose, day: string): string =>
  instantAt(shifted(lastDayOf(known, whose, day), 1), '00:00', whose.timeZone).toISOString();

interface Fresh {
  evaluation: Evaluation;
  put: Questionnaire;
}

/** Anew, after what there was of it `before`. */
const fresh = async (
  where: Where,
  known: Known,
  whose: Whose,
  session: Session,
  person: string,
  before: Evaluation | undefined,
): Promise<Fresh> => {
  const { now } = where;
  const put = await questionnaireFor(where, known, whose, session.course);
  const from = [session.day, dateOf(now, whose.timeZone)].sort().at(-1) ?? session.day;
  const evaluation: Evaluation = {
    id: attendanceId(session.id, person),
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

/** What its messages are about: drawn in another round, they are not needed any more. */
export const aboutRound = ({ id, round }: Evaluation): string => `${id}/${round}`;

/** For those in schools, school holidays are no working time. */
export const isInSchool = (person: Person | undefined): boolean => person?.sector === 'school';

/** An hour before it begins, or now. */
const anHourBefore = ({ starts }: Pick<Session, 'starts'>, now: Date): Date =>
  new Date(Math.max(new Date(starts).getTime() - 60 * 60_000, now.getTime()));

/** In working hours of theirs, unless it begins before they do. */
const onceListed = async ({ tx, partition, now }: Where, whose: Whose, { starts }: Session, person: string): Promise<Date> => {
  const of = await tx.get(persons, partition, person);
  const next = [isInSchool(of), false].map((school) => nextWorkingTime(now, whose, { school }));
  return next.find((due) => due < new Date(starts)) ?? now;
};

/** When somebody on the list is asked what is asked before; undefined where the strategy does not ask it, or not yet. */
const dueBefore = async (
  where: Where,
  known: Known,
  whose: Whose,
  session: Session,
  person: string,
): Promise<Date | undefined> => {
  const when = packOf(known, whose)?.evaluation.before.when;
  if (when === 'listed') return onceListed(where, whose, session, person);
  const isToday = session.day === dateOf(where.now, whose.timeZone);
  return when === 'day' && isToday ? anHourBefore(session, where.now) : undefined;
};

/** The card of what is asked before; of no use once it begins. */
const wantBefore = async ({ tx, partition }: Where, before: Evaluation, due: Date, until: Date): Promise<void> => {
  const { person } = before;
  const about = aboutRound(before);
  const key = `evaluation-before/${about}`;
  await want(tx, partition, { kind: 'evaluation-before', key, to: { person }, about, due, until });
};

/** Asks somebody on the list what is asked before; nothing where nothing is asked twice, or they have been asked. */
export const askBefore = async (where: Where, known: Known, whose: Whose, session: Session, person: string): Promise<void> => {
  const { tx, partition } = where;
  const last = await tx.get(evaluations, partition, attendanceId(session.id, person));
  if (last && last.state !== 'withdrawn') return;
  const until = new Date(session.starts);
  const due = await dueBefore(where, known, whose, session, person);
  if (!due || due >= until) return;
  const { evaluation, put } = await fresh(where, known, whose, session, person, last);
  if (!put.questions.some(({ twice }) => twice)) return;
  await keepQuestionnaire(tx, partition, put);
  const before: Evaluation = { ...evaluation, state: 'before' };
  await tx.put(evaluations, partition, before);
  await wantBefore(where, before, due, until);
};

/**
 * Of somebody who was marked before a session began that has been put off since: the card that was to go when it began goes in another
 * round, when it begins now; so does what is asked before, where it has not gone yet.
 */
export const putOff = async (where: Where, known: Known, whose: Whose, session: Session, person: string): Promise<void> => {
  const { tx, partition, now } = where;
  const last = await tx.get(evaluations, partition, attendanceId(session.id, person));
  const begins = new Date(session.starts);
  if (last?.state !== 'before' || now >= begins) return;
  const card = await intentOf(tx, partition, `evaluation/${aboutRound(last)}`);
  if (!card || new Date(card.due) >= begins) return;
  const before = await intentOf(tx, partition, `evaluation-before/${aboutRound(last)}`);
  const next: Evaluation = { ...last, round: last.round + 1 };
  await tx.put(evaluations, partition, next);
  if (before?.state !== 'waiting') return;
  const due = (await dueBefore(where, known, whose, session, person)) ?? anHourBefore(session, now);
  await wantBefore(where, next, due, begins);
};

/** They have been asked already, and what they said is nobody's by now; or it is too long ago to be asked. */
const isLongOver = ({ now }: Where, known: Known, whose: Whose, session: Session): boolean => {
  const rounds = packOf(known, whose)?.evaluation.rounds ?? [];
  return isUnlinked(session, rounds, closingAfter(known, whose, session.day).slice(0, 10), dateOf(now, whose.timeZone));
};

/** The card; its reminder, and that both are put in order, follow from it day by day. */
const wantCard = async ({ tx, partition }: Where, evaluation: Evaluation, due: Date): Promise<void> => {
  const { person } = evaluation;
  const about = aboutRound(evaluation);
  const until = new Date(evaluation.closes);
  await want(tx, partition, { kind: 'evaluation', key: `evaluation/${about}`, to: { person }, about, due, until });
};

/**
 * Asks somebody who was there, once for each time that the register comes to say so; their card goes at `due`. Marked before it
 * begins, they are asked what is asked before first, and how it was once it has begun.
 */
export const ask = async (
  where: Where,
  known: Known,
  whose: Whose,
  session: Session,
  person: string,
  due: Date,
): Promise<void> => {
  const { tx, partition, now } = where;
  const begins = new Date(session.starts);
  if (now < begins) await askBefore(where, known, whose, session, person);
  const last = await tx.get(evaluations, partition, attendanceId(session.id, person));
  if (last ? last.state !== 'withdrawn' && last.state !== 'before' : isLongOver(where, known, whose, session)) return;
  if (last?.state === 'before' && now < begins) {
    const evaluation = { ...last, closes: closingAfter(known, whose, session.day) };
    await tx.put(evaluations, partition, evaluation);
    return wantCard(where, evaluation, due < begins ? begins : due);
  }
  // So it was asked then, and stands now.
  if (last?.state === 'before' && (await intentOf(tx, partition, `evaluation/${aboutRound(last)}`)))
    return tx.put(evaluations, partition, asked(last));
  const { evaluation, put } = await fresh(where, known, whose, session, person, last);
  if (put.questions.length === 0) return;
  await keepQuestionnaire(tx, partition, put);
  await tx.put(evaluations, partition, evaluation);
  await wantCard(where, evaluation, due);
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
