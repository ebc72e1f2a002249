import { evaluations } from '../../../src/evaluation/index.ts';
import type { Person, Scene } from '../../../src/people/index.ts';
import type { Transaction } from '../../../src/store/index.ts';
import { type AttendanceState, attendanceId, attendances, type Session, sessions } from '../../../src/training/index.ts';
import { partnership, sceneOf } from '../../people/scenes.ts';
import { sessionOn } from '../../training/session-on.ts';

export const whose = partnership('p');
export const ann: Person = { id: 'ann', roles: [], name: 'Ann Lee' };

/** A session, and what its register says of Ann. */
export const attended = async (
  tx: Transaction,
  state: AttendanceState,
  more: Partial<Session> = {},
  person = ann.id,
): Promise<Session> => {
  const session = sessionOn(more.day ?? '2026-06-15', { id: 's', ...more });
  await tx.put(sessions, whose.id, session);
  const id = attendanceId(session.id, person);
  const at = '2026-06-15T12:00:00.000Z';
  await tx.put(attendances, whose.id, { id, session: session.id, person, state, by: 'olga', at });
  return session;
};

/** Ann has been asked about that session. */
export const asked = (tx: Transaction, session: Session, state: 'asked' | 'draft' | 'answered') => {
  const { id, course } = session;
  const times = { asked: session.ends, closes: '2026-07-30T00:00:00.000Z' };
  const more = { questionnaire: 'q', round: 1, version: 1, state };
  return tx.put(evaluations, whose.id, { id: attendanceId(id, ann.id), session: id, person: ann.id, course, ...more, ...times });
};

/** Ann acts, on 1 July 2026; by a strategy that ties certificates to `after`. */
export const annActs = (tx: Transaction, { after = 'attendance' }: { after?: 'attendance' | 'evaluation' } = {}): Scene => {
  const scene = sceneOf(tx, whose, ann);
  const framework = scene.frameworks.get(whose.framework);
  if (!framework) throw new TypeError('no such framework');
  const { pack } = framework;
  const evaluation = { ...pack.evaluation, certificate: { ...pack.evaluation.certificate, after } };
  return {
    ...scene,
    frameworks: new Map([[whose.framework, { ...framework, pack: { ...pack, evaluation } }]]),
    fileLink: async (_, { kind, about }) => `https://signpost.example.org/files/${kind}-${about}`,
  };
};
