import type { Told } from '../../cards/index.ts';
import { openForm } from '../../entry/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { aboutSession, findSession } from '../sessions/find.ts';
import { addForm } from './add.ts';

export { closeRegister, markAllHere, markOne, openRegister, showRegister } from './acts.ts';
export { drawCorrected } from './corrected.ts';
export { putOnList } from './mark.ts';
export { signIn } from './sign-in.ts';

/** The forms about a register, by name. */
export const registerForms = { 'register-add': addForm };

/** Opens the form that puts people on a list. */
export const addPeople = async (scene: Scene, id: unknown): Promise<Told> => {
  const session = await findSession(scene, id);
  allow(scene.actor, 'take-register', aboutSession(session));
  return openForm(scene, registerForms, 'register-add', { session: session.id });
};
