import { dateOf, nextWorkingTime } from '../../calendar/index.ts';
import type { Follow } from '../../people/index.ts';
import { attendanceId, attendances, sessionOf, wasThere } from '../../training/index.ts';
import { evaluations } from '../evaluation.ts';
import { type Known, whoseIn } from '../known.ts';
import { ask, askBefore, putOff } from './ask.ts';
import { remindOfRegister } from './register-missing.ts';
import { isStillAsked, withdraw } from './withdraw.ts';

/**
 * Asks, or asks no more, as the register now says: whoever was there, for the whole or for a part, from the day of the session on.
 * Who is only on the list is asked what is asked before, where the strategy asks it at that moment.
 */
export const follow =
  (known: Known): Follow =>
  async ({ tx, partition, now }, what) => {
    const whose = whoseIn(known, partition);
    const session = await sessionOf(tx, partition, what.session);
    if (!whose || !session) return;
    const id = attendanceId(what.session, what.person);
    const line = await tx.get(attendances, partition, id);
    const where = { tx, partition, now };
    const held = session.state === 'planned';
    const today = dateOf(now, whose.timeZone);
    // Set up since the day was planned, it may be.
    if (held && session.day === today && what.is === 'listed') await remindOfRegister(where, whose, session);
    if (held) await putOff(where, known, whose, session, what.person);
    if (held && line && wasThere(line)) {
      // Marked ahead of its day, they are asked on it, by the planner. On it they are in the room; later, at work.
      const due = session.day === today ? now : nextWorkingTime(now, whose, { school: false });
      if (session.day <= today) await ask(where, known, whose, session, what.person, due);
      return;
    }
    const asked = await tx.get(evaluations, partition, id);
    if (asked && !isStillAsked(asked, session, line)) await withdraw(where, id);
    if (held && line?.state === 'expected') await askBefore(where, known, whose, session, what.person);
  };
