import type { Told } from '../../cards/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { attendanceStates, listOf } from '../attendance.ts';
import { sessions } from '../session.ts';
import { aboutSession, findSession } from '../sessions/find.ts';
import { registerCard } from './card.ts';
import { mark } from './mark.ts';

export const showRegister = async (scene: Scene, id: unknown, from = 0): Promise<Told> =>
  registerCard(scene, await findSession(scene, id), from);

/** Marks one, and shows the register as it is then. A state that is none of ours changes nothing. */
export const markOne = async (scene: Scene, id: unknown, person: unknown, wanted: unknown, from = 0): Promise<Told> => {
  const state = attendanceStates.find((one) => one === wanted);
  if (!state || state === 'expected') return showRegister(scene, id, from);
  return registerCard(scene, await mark(scene, id, person, state), from);
};

/** All who are not marked yet are here. */
export const markAllHere = async (scene: Scene, id: unknown, from = 0): Promise<Told> => {
  const session = await findSession(scene, id);
  allow(scene.actor, 'take-register', aboutSession(session));
  const open = (await listOf(scene.tx, scene.partition, session.id)).filter(({ state }) => state === 'expected');
  for (const { person } of open) await mark(scene, session.id, person, 'present');
  return registerCard(scene, session, from);
};

/** Closes a register. It can still be corrected; the people whom that touches are told. */
export const closeRegister = async (scene: Scene, id: unknown): Promise<Told> => {
  const session = await findSession(scene, id);
  allow(scene.actor, 'take-register', aboutSession(session));
  const closed = { ...session, register: 'closed' as const };
  if (session.register === 'open') await scene.tx.put(sessions, scene.partition, closed);
  return registerCard(scene, closed);
};
