import { inputError } from '../../errors.ts';
import { want } from '../../outbox/index.ts';
import { allow, happened, type Scene } from '../../people/index.ts';
import { type Attendance, type AttendanceState, attendanceId, attendances, wasThere } from '../attendance.ts';
import type { Session } from '../session.ts';
import { aboutSession, findSession } from '../sessions/find.ts';
import { when } from '../sessions/words.ts';
import { words } from './words.ts';

/** The line of a list, as it is before anybody is marked. */
const lineOf = (session: Session, person: string): Omit<Attendance, 'by' | 'at'> => ({
  id: attendanceId(session.id, person),
  session: session.id,
  person,
  state: 'expected',
});

/** Puts somebody on a session's list, once; a line that is there stays as it is. */
export const putOnList = async (
  scene: Scene,
  session: Session,
  person: string,
  more: Pick<Attendance, 'walkedIn' | 'agency' | 'import'> = {},
): Promise<Attendance> => {
  const { tx, partition, actor, now } = scene;
  const known = await tx.get(attendances, partition, attendanceId(session.id, person));
  if (known) return known;
  const fresh: Attendance = { ...lineOf(session, person), ...more, by: actor.person.id, at: now.toISOString() };
  await tx.put(attendances, partition, fresh);
  await happened(scene, { is: 'listed', session: session.id, person });
  return fresh;
};

/** Writes what the register says of somebody from now on. */
export const putMark = async (scene: Scene, line: Attendance, state: AttendanceState): Promise<void> => {
  if (line.state === state) return;
  const { tx, partition, actor, now } = scene;
  await tx.put(attendances, partition, { ...line, state, by: actor.person.id, at: now.toISOString() });
  await happened(scene, { is: 'marked', session: line.session, person: line.person });
};

/** Somebody whose line is changed after the register was closed hears of it. */
const tell = async ({ tx, partition, actor, now }: Scene, session: Session, line: Attendance, state: AttendanceState) => {
  if (session.register !== 'closed' || line.state === state || line.person === actor.person.id) return;
  const key = `register-corrected/${line.id}/${state}/${now.toISOString()}`;
  await want(tx, partition, { kind: 'register-corrected', key, to: { person: line.person }, about: line.id, due: now });
};

/**
 * Marks somebody on the list; marked the same again, nothing changes.
 * @throws input error `no-register`: nobody has been at a session that is cancelled or still to come; `not-on-list`
 */
export const mark = async (scene: Scene, id: unknown, person: unknown, state: AttendanceState): Promise<Session> => {
  const session = await findSession(scene, id);
  allow(scene.actor, 'take-register', aboutSession(session));
  if (session.state === 'cancelled') throw inputError('no-register', words.cancelled);
  // The register of another day, opened by mistake: nobody would be asked about the one that was meant.
  if (session.day > scene.today && wasThere({ state })) throw inputError('no-register', words.tooSoon(when(session)));
  const line =
    typeof person === 'string' ? await scene.tx.get(attendances, scene.partition, attendanceId(session.id, person)) : undefined;
  if (!line) throw inputError('not-on-list', words.notOnList);
  await putMark(scene, line, state);
  await tell(scene, session, line, state);
  return session;
};
