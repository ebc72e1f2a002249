import { want } from '../../outbox/index.ts';
import type { Scene } from '../../people/index.ts';
import { listOf } from '../attendance.ts';
import { type Session, sessions } from '../session.ts';
import { findSession } from './find.ts';

/** What those on a session are told of when it changes. */
const matters = (before: Session, after: Session): boolean =>
  before.state !== after.state ||
  before.starts !== after.starts ||
  before.ends !== after.ends ||
  before.place !== after.place ||
  before.link !== after.link;

/** Changes a session, and tells those on it and its trainers what matters to them: once for each change, all but who changed it. */
export const change = async (scene: Scene, id: string, said: Session): Promise<void> => {
  const { tx, partition, actor, now } = scene;
  const before = await findSession(scene, id);
  const told = matters(before, said);
  const was = told ? { day: before.day, from: before.from, to: before.to, state: before.state } : before.was;
  const after: Session = { ...said, version: before.version + 1, ...(was ? { was } : {}) };
  await tx.put(sessions, partition, after);
  if (!told || new Date(after.ends) < now) return;
  const list = (await listOf(tx, partition, id)).map(({ person }) => person);
  for (const person of new Set([...list, ...before.trainers, ...after.trainers])) {
    if (person === actor.person.id) continue;
    const key = `session-change/${id}/${after.version}/${person}`;
    await want(tx, partition, { kind: 'session-change', key, to: { person }, about: id, due: now, until: new Date(after.ends) });
  }
};
