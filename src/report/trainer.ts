import { createHash } from 'node:crypto';
import {
  dateAfter,
  dateOf,
  instantAt,
  nextWorkingTime,
  previousWorkingDay,
  shifted,
  type WorkingTime,
} from '../calendar/index.ts';
import { plain } from '../cards/index.ts';
import { evaluationsOf, type Known } from '../evaluation/index.ts';
import { type Draw, intentOf, type Planner, want } from '../outbox/index.ts';
import type { Scene } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import { type Session, sessionOf, sessions, weekOf, when, where } from '../training/index.ts';
import { rateFacts } from './card.ts';
import type { Figured } from './figures.ts';
import { fitting } from './fitting.ts';
import { passedOnOf } from './passed-on.ts';
import type { Rate } from './rate.ts';
import { lookAtSession, sessionReport } from './session.ts';
import { words } from './words.ts';

/** What the trainers of a session get of it. */
interface TrainerSummary {
  rate: Rate;
  /** How people reacted. */
  figures: Figured[];
  /** Comments on the trainer that an officer has passed on. */
  comments: string[];
}

/** What is released to the trainers of a session; undefined where fewer than five are, or there is nothing in it. */
const trainerSummary = async (tx: Transaction, partition: string, session: string): Promise<TrainerSummary | undefined> => {
  const { rate, figures, written } = await sessionReport(tx, partition, session);
  const reactions = figures.filter(({ question, cell }) => question.measures === 'reaction' && cell);
  const passed = await passedOnOf(tx, partition, session);
  const comments = written.trainer.filter(({ id }) => passed.has(id)).map(({ text }) => text);
  return reactions.length + comments.length > 0 ? { rate, figures: reactions, comments } : undefined;
};

const keyOf = (session: string, trainer: string): string => `trainer-summary/${session}/${trainer}`;

const anHour = 60 * 60_000;
const anybody = { school: false };

/** Before the time that the strategy gives is over: an hour before, or before the last working day before that ends. */
export const summaryDue = ({ day, to }: Session, within: string, settings: WorkingTime): Date => {
  const { timeZone, workingHours } = settings;
  const last = dateAfter(day, within);
  const whole = to > workingHours.from ? last : shifted(last, -1);
  const on = previousWorkingDay(whole, settings, anybody);
  const end = on === last && to < workingHours.to ? to : workingHours.to;
  const opens = instantAt(on, workingHours.from, timeZone).getTime();
  return new Date(Math.max(opens, instantAt(on, end, timeZone).getTime() - anHour));
};

/** Sessions so many days back may have their summary due, and a day that was missed is made up for within so many. */
const furthest = 35;
const late = 3;

/**
 * On the day on which the time is over that the strategy gives: the trainers of a session that people were asked about get how they
 * reacted, where five have answered by then; otherwise nobody is told. A page is a week.
 */
export const trainerSummaries = (known: Known): Planner => ({
  name: 'trainer-summaries',
  async plan(tx, partition, day, after) {
    const whose = known.partnerships.find(({ id }) => id === partition);
    const within = whose && known.frameworks.get(whose.framework)?.pack.evaluation.trainers.within;
    if (!whose || within === undefined) return undefined;
    const from = after ?? shifted(day, -furthest);
    for (const session of await tx.find(sessions, partition, 'week', weekOf(from), { limit: 1_000 })) {
      if (session.state !== 'planned' || session.trainers.length === 0) continue;
      const planned = summaryDue(session, within, whose);
      const on = dateOf(planned, whose.timeZone);
      if (day < on || shifted(on, late) < day || (await evaluationsOf(tx, partition, session.id)).length === 0) continue;
      const due = on === day ? planned : nextWorkingTime(instantAt(day, '09:00', whose.timeZone), whose, anybody);
      await lookAtSession(tx, partition, session.id);
      for (const person of session.trainers)
        await want(tx, partition, {
          kind: 'trainer-summary',
          key: keyOf(session.id, person),
          to: { person },
          about: `${session.id}/${person}`,
          due,
        });
    }
    const next = shifted(from, 7);
    return weekOf(next) > weekOf(day) ? undefined : next;
  },
});

/** Whether a summary that has not been planned is still to come: the time of the strategy is not over. */
const isToCome = ({ frameworks, partnership, today }: Scene, { day }: Session): boolean => {
  const within = frameworks.get(partnership.framework)?.pack.evaluation.trainers.within;
  return within !== undefined && today <= dateAfter(day, within);
};

/**
 * What was passed on after the summary went is sent as well, with all that there is by then; and so to whoever had none in its time,
 * because the register came late, say.
 */
export const sendAgain = async (scene: Scene, session: Session, fresh: readonly string[]): Promise<void> => {
  const { tx, partition, now } = scene;
  const of = createHash('sha256').update(fresh.join()).digest('hex').slice(0, 12);
  for (const person of session.trainers) {
    const own = keyOf(session.id, person);
    const first = await intentOf(tx, partition, own);
    if (first ? first.state === 'waiting' : isToCome(scene, session)) continue;
    const key = first ? `${own}/${of}` : own;
    await want(tx, partition, { kind: 'trainer-summary', key, to: { person }, about: `${session.id}/${person}`, due: now });
  }
};

/** Tells a trainer; nothing to whom the session is not any more. */
export const drawTrainerSummary: Draw = async (tx, partition, { about }) => {
  const at = about.lastIndexOf('/');
  const session = await sessionOf(tx, partition, about.slice(0, at));
  if (session?.state !== 'planned' || !session.trainers.includes(about.slice(at + 1))) return undefined;
  const summary = await trainerSummary(tx, partition, session.id);
  if (!summary) return undefined;
  const { heading, comments, typing } = words.trainer;
  const theirLines = summary.comments.map((text) => `“${plain(text, 600)}”`);
  const model = {
    heading,
    theirTitle: plain(session.title, 160),
    theirWhen: `${when(session)}. ${where(session)}`,
    mark: null,
    rate: rateFacts(summary.rate),
    notes: [],
    said: theirLines.length === 0 ? [] : [{ title: comments, theirLines }],
    small: [words.howCounted, words.howHidden],
    typing,
    actions: [],
  };
  return { view: { card: 'report', model: fitting(model, summary.figures) } };
};
