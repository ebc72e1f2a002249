import { dateOf, instantAt, nextWorkingDay, shifted } from '../../calendar/index.ts';
import { type Intent, intentOf, intents, type Planner, want } from '../../outbox/index.ts';
import { persons, reachPerson } from '../../people/index.ts';
import type { Transaction } from '../../store/port.ts';
import { type Evaluation, evaluations } from '../evaluation.ts';
import { type Known, type Where, type Whose, whoseIn } from '../known.ts';
import { aboutRound, isInSchool, lastDayOf } from './ask.ts';

/** The cards on which somebody is asked in a round: also those that were for them when they were known under another name. */
const cardsOf = async (
  tx: Transaction,
  partition: string,
  { session, person, round }: Evaluation,
): Promise<(Intent & { kind: 'evaluation' | 'evaluation-reminder' })[]> => {
  const theirs = await tx.find(intents, partition, 'person', person, { limit: 5_000 });
  return theirs.flatMap((intent) => {
    const { kind, about } = intent;
    const [theirSession, , theirRound] = about.split('/');
    const isOfRound = theirSession === session && theirRound === String(round);
    return isOfRound && (kind === 'evaluation' || kind === 'evaluation-reminder') ? [{ ...intent, kind }] : [];
  });
};

/** At that time on the working day after their card. */
const reminderTime = '10:00';

/** Reminds somebody who has not answered, once, whatever became of their card. */
const remind = async ({ tx, partition }: Where, whose: Whose, day: string, evaluation: Evaluation): Promise<void> => {
  const { person, state } = evaluation;
  const about = aboutRound(evaluation);
  const key = `evaluation-reminder/${about}`;
  if (state === 'answered' || state === 'withdrawn' || (await intentOf(tx, partition, key))) return;
  const cards = await cardsOf(tx, partition, evaluation);
  const card = cards.find(({ kind }) => kind === 'evaluation');
  if (!card || cards.some(({ kind }) => kind === 'evaluation-reminder')) return;
  const school = isInSchool(await tx.get(persons, partition, person));
  const on = nextWorkingDay(shifted(dateOf(new Date(card.due), whose.timeZone), 1), whose, { school });
  const due = instantAt(on, reminderTime, whose.timeZone);
  if (on <= day) await want(tx, partition, { kind: 'evaluation-reminder', key, to: { person }, about, due });
};

/** Has the cards that somebody was sent say so once they can answer no more, where they can be reached. */
const putInOrder = async ({ tx, partition, now }: Where, evaluation: Evaluation): Promise<void> => {
  const { person } = evaluation;
  if (!(await reachPerson(tx, partition, person))) return;
  const due = new Date(Math.max(new Date(evaluation.closes).getTime(), now.getTime()));
  for (const { kind, about: round, sent } of await cardsOf(tx, partition, evaluation)) {
    const about = `${kind}/${round}`;
    const key = `evaluation-closed/${about}`;
    if (sent) await want(tx, partition, { kind: 'evaluation-closed', key, to: { person }, about, due });
  }
};

/**
 * So many days after it has closed cards are still put in order: those that were sent on its last day, and all that closed while
 * nobody was there to plan.
 */
const late = 7;

const planningHour = '06:00';
const atOnce = 100;

/**
 * Each day: reminds those whose card was due on their last working day, and has the cards of what closes before the next morning put
 * in order. It walks by the day on which they close; a page is so many evaluations.
 */
export const evaluationCards = (known: Known): Planner => ({
  name: 'evaluation-cards',
  async plan(tx, partition, day, after = shifted(day, -late)) {
    const whose = whoseIn(known, partition);
    if (!whose) return undefined;
    const where: Where = { tx, partition, now: instantAt(day, planningHour, whose.timeZone) };
    const tomorrow = instantAt(shifted(day, 1), planningHour, whose.timeZone);
    const last = lastDayOf(known, whose, day);
    let left = atOnce;
    for (let closing = after.slice(0, day.length), from = after.slice(day.length); closing <= last; ) {
      const page = await tx.find(evaluations, partition, 'closing', closing, { after: from, limit: left });
      for (const evaluation of page) {
        const closes = new Date(evaluation.closes);
        if (where.now < closes) await remind(where, whose, day, evaluation);
        if (closes <= tomorrow) await putInOrder(where, evaluation);
      }
      left -= page.length;
      if (left === 0) return `${closing}${page.at(-1)?.id ?? ''}`;
      [closing, from] = [shifted(closing, 1), ''];
    }
    return undefined;
  },
});
