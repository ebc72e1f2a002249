import { dateAfter, instantAt, nextWorkingTime, shifted } from '../../calendar/index.ts';
import { type Planner, want } from '../../outbox/index.ts';
import { reachableOfficers } from '../../people/index.ts';
import { listOf, type Session, sessions, wasThere, weekOf } from '../../training/index.ts';
import { type Known, packOf, type Where, type Whose, whoseIn } from '../known.ts';
import { ask, askBefore, beforeOnDay } from './ask.ts';

/** A register that is not begun by then is asked for: that evening, or half an hour after it ends where that is later. */
const evening = '18:00';
const grace = 30 * 60_000;

const remindOfRegister = async ({ tx, partition, now }: Where, whose: Whose, session: Session): Promise<void> => {
  const end = new Date(session.ends).getTime() + grace;
  const due = new Date(Math.max(instantAt(session.day, evening, whose.timeZone).getTime(), end));
  const trainers = session.trainers.length > 0 ? session.trainers : await reachableOfficers(tx, partition, whose.officers ?? []);
  for (const person of trainers) {
    const key = `register-missing/${session.id}/${session.day}/${person}`;
    const at = due > now ? due : nextWorkingTime(now, whose, { school: false });
    await want(tx, partition, { kind: 'register-missing', key, to: { person }, about: session.id, due: at });
  }
};

/** On its day: what is asked before, and a reminder of the register. */
const onItsDay = async (where: Where, known: Known, whose: Whose, session: Session): Promise<void> => {
  const list = await listOf(where.tx, where.partition, session.id);
  if (packOf(known, whose)?.evaluation.before.when === 'day')
    for (const { person, state } of list)
      if (state === 'expected') await askBefore(where, known, whose, session, person, beforeOnDay(session, where.now));
};

/** Whoever was there and has not been asked: their attendance was imported, say. */
const askTheRest = async (where: Where, known: Known, whose: Whose, session: Session, day: string): Promise<void> => {
  const due = nextWorkingTime(instantAt(day, '09:00', whose.timeZone), whose, { school: false });
  for (const line of await listOf(where.tx, where.partition, session.id))
    if (wasThere(line)) await ask(where, known, whose, session, line.person, due);
};

/** So long after a session whoever is found to have been there is still asked. */
const window = 'P14D';

/**
 * Each day: asks what is asked on the day before it begins, reminds trainers of registers, and asks those whose attendance came some
 * other way than by hand. A page is a week.
 */
export const evaluationDays = (known: Known): Planner => ({
  name: 'evaluations',
  async plan(tx, partition, day, after) {
    const whose = whoseIn(known, partition);
    if (!whose) return undefined;
    const first = shifted(day, -14);
    const from = after ?? first;
    const where: Where = { tx, partition, now: instantAt(day, '06:00', whose.timeZone) };
    for (const session of await tx.find(sessions, partition, 'week', weekOf(from), { limit: 1_000 })) {
      if (session.state !== 'planned' || session.day > day || dateAfter(session.day, window) < day) continue;
      if (session.day === day) await onItsDay(where, known, whose, session);
      if (session.day >= shifted(day, -1)) await remindOfRegister(where, whose, session);
      await askTheRest(where, known, whose, session, day);
    }
    const next = shifted(from, 7);
    return weekOf(next) > weekOf(day) ? undefined : next;
  },
});
