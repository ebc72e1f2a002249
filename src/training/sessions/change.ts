import { want } from '../../outbox/index.ts';
import { happened, type Scene } from '../../people/index.ts';
import { listOf } from '../attendance.ts';
import { putMark } from '../register/mark.ts';
import { type Session, sessions } from '../session.ts';
import { findSession } from './find.ts';

/** What those on a session are told of when it changes. */
const matters = (before: Session, after: Session): boolean =>
  before.state !== after.state ||
  before.starts !== after.starts ||
  before.ends !== after.ends ||
  before.place !== after.place ||
  before.link !== after.link;

/** On a day that is still to come nobody has been there yet: whoever was marked or signed in before it was moved is not any more. */
const unmark = async (scene: Scene, session: string): Promise<void> => {
  for (const line of await listOf(scene.tx, scene.partition, session)) await putMark(scene, line, 'expected');
};

/** One that is cancelled, held after all, or begins at another time is another thing for everybody who is marked on it. */
const sayToAll = async (scene: Scene, session: string): Promise<void> => {
  for (const { person } of await listOf(scene.tx, scene.partition, session))
    await happened(scene, { is: 'marked', session, person });
};

/**
 * Changes a session, and tells those on it and its trainers what matters to them: once for each change, all but who changed it. Moved
 * to another day that is still to come, its register begins anew, with everybody on the list.
 */
export const change = async (scene: Scene, id: string, said: Session): Promise<void> => {
  const { tx, partition, actor, now, today } = scene;
  const before = await findSession(scene, id);
  const differs = matters(before, said);
  const was = differs ? { day: before.day, from: before.from, to: before.to, state: before.state } : before.was;
  const anew = said.day !== before.day && said.day > today;
  const register = anew ? 'open' : before.register;
  const version = before.version + 1;
  const isTold = differs && new Date(said.ends) >= now;
  const after: Session = { ...said, register, version, ...(was ? { was } : {}), ...(isTold ? { told: version } : {}) };
  await tx.put(sessions, partition, after);
  if (anew) await unmark(scene, id);
  if (after.state !== before.state || after.starts !== before.starts) await sayToAll(scene, id);
  if (!isTold) return;
  const list = (await listOf(tx, partition, id)).map(({ person }) => person);
  for (const person of new Set([...list, ...before.trainers, ...after.trainers])) {
    if (person === actor.person.id) continue;
    const about = `${id}/${version}`;
    const key = `session-change/${about}/${person}`;
    await want(tx, partition, { kind: 'session-change', key, to: { person }, about, due: now, until: new Date(after.ends) });
  }
};
