import type { Told } from '../../cards/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { attendanceStates, listOf } from '../attendance.ts';
import { type Session, sessions } from '../session.ts';
import { aboutSession, findSession } from '../sessions/find.ts';
import { when } from '../sessions/words.ts';
import { registerCard } from './card.ts';
import { mark } from './mark.ts';
import { words } from './words.ts';

/** A register as a button named it: of which session, as it was to be on which day, from which name on. */
interface Opened {
  session: unknown;
  day: unknown;
  from: number;
}

/** Does it, unless the session was moved to another day since the register was opened: then it is shown as it is, and nobody is marked. */
const onItsDay = async (
  scene: Scene,
  { session: id, day, from }: Opened,
  work: (session: Session) => Promise<Session>,
): Promise<Told> => {
  const session = await findSession(scene, id);
  allow(scene.actor, 'take-register', aboutSession(session));
  if (typeof day === 'string' && day !== session.day) return registerCard(scene, session, from, words.moved(when(session)));
  return registerCard(scene, await work(session), from);
};

export const showRegister = async (scene: Scene, id: unknown, from = 0): Promise<Told> =>
  registerCard(scene, await findSession(scene, id), from);

/** Marks one, and shows the register as it is then. A state that is none of ours changes nothing. */
export const markOne = (scene: Scene, opened: Opened, person: unknown, wanted: unknown): Promise<Told> =>
  onItsDay(scene, opened, async (session) => {
    const state = attendanceStates.find((one) => one === wanted);
    return !state || state === 'expected' ? session : mark(scene, session.id, person, state);
  });

/** All who are not marked yet are here. */
export const markAllHere = (scene: Scene, opened: Opened): Promise<Told> =>
  onItsDay(scene, opened, async (session) => {
    const open = (await listOf(scene.tx, scene.partition, session.id)).filter(({ state }) => state === 'expected');
    for (const { person } of open) await mark(scene, session.id, person, 'present');
    return session;
  });

const turned =
  (register: Session['register']) =>
  (scene: Scene, opened: Opened): Promise<Told> =>
    onItsDay(scene, opened, async (session) => {
      if (session.register === register) return session;
      const after: Session = { ...session, register };
      await scene.tx.put(sessions, scene.partition, after);
      return after;
    });

/** Closes a register. It can still be corrected; the people whom that touches are told. */
export const closeRegister = turned('closed');

/** Opens a register that was closed by mistake: nobody is told anything, and its code works again. */
export const openRegister = turned('open');
