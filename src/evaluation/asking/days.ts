import { instantAt, nextWorkingTime, shifted } from '../../calendar/index.ts';
import type { Planner } from '../../outbox/index.ts';
import { attendances, listOf, type Session, sessions, wasThere, weekOf } from '../../training/index.ts';
import { evaluationsOf } from '../evaluation.ts';
import { type Known, packOf, type Where, type Whose, whoseIn } from '../known.ts';
import { ask, askBefore } from './ask.ts';
import { remindOfRegister } from './register-missing.ts';
import { isStillAsked, withdraw } from './withdraw.ts';

/** What is asked before, of those on the list of a session that is still to come: on its day; or where their booking was imported. */
const askAhead = async (where: Where, known: Known, whose: Whose, session: Session, day: string): Promise<void> => {
  const when = packOf(known, whose)?.evaluation.before.when;
  if (when === 'with-after' || (when === 'day' && session.day !== day)) return;
  for (const { person, state } of await listOf(where.tx, where.partition, session.id))
    if (state === 'expected') await askBefore(where, known, whose, session, person);
};

/** As the register has come to be some other way than by hand, by an import say: whoever was there is asked, nobody else any more. */
const bringInLine = async (where: Where, known: Known, whose: Whose, session: Session, day: string): Promise<void> => {
  const { tx, partition } = where;
  const morning = nextWorkingTime(instantAt(day, '09:00', whose.timeZone), whose, { school: false });
  // A file may say ahead of the day who was there.
  const due = new Date(Math.max(morning.getTime(), new Date(session.ends).getTime()));
  for (const asked of await evaluationsOf(tx, partition, session.id))
    if (!isStillAsked(asked, session, await tx.get(attendances, partition, asked.id))) await withdraw(where, asked.id);
  if (session.day > day) return;
  for (const line of await listOf(tx, partition, session.id))
    if (wasThere(line)) await ask(where, known, whose, session, line.person, due);
};

/** So many days after a session whoever is found to have been there is still asked; so many before it, what is asked before. */
const window = { after: 14, before: 56 };

/**
 * Each day: asks what is asked before sessions, reminds trainers of registers, and asks those whose attendance came some other way than
 * by hand. A page is a week.
 */
export const evaluationDays = (known: Known): Planner => ({
  name: 'evaluations',
  async plan(tx, partition, day, after) {
    const whose = whoseIn(known, partition);
    if (!whose) return undefined;
    const from = after ?? shifted(day, -window.after);
    const last = shifted(day, window.before);
    const where: Where = { tx, partition, now: instantAt(day, '06:00', whose.timeZone) };
    for (const session of await tx.find(sessions, partition, 'week', weekOf(from), { limit: 1_000 })) {
      if (session.state !== 'planned' || session.day > last || session.day < shifted(day, -window.after)) continue;
      if (session.day === day || session.day === shifted(day, -1)) await remindOfRegister(where, whose, session);
      if (session.day >= day) await askAhead(where, known, whose, session, day);
      await bringInLine(where, known, whose, session, day);
    }
    const next = shifted(from, 7);
    return weekOf(next) > weekOf(last) ? undefined : next;
  },
});
