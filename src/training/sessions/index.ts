import type { Told } from '../../cards/index.ts';
import { type FormKinds, openForm } from '../../entry/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { cancelForm, editForm, moveForm } from './change-forms.ts';
import { sessionValues, whenValues } from './fields.ts';
import { findSession } from './find.ts';
import { setUpForm } from './set-up.ts';

export { showSession } from './card.ts';
export { listSessions, searchSessions, type Which } from './list.ts';
export { drawChange } from './notice.ts';
export { phoneList } from './phone.ts';
export { givesSessions } from './trainers.ts';
export { isWeek } from './weeks.ts';
export { when, where } from './words.ts';

/** The forms about sessions, by name. */
export const sessionForms = {
  'session-new': setUpForm,
  'session-edit': editForm,
  'session-move': moveForm,
  'session-cancel': cancelForm,
} satisfies FormKinds<Scene>;

/** Opens the form that sets a session up; like another one where that is named, but for the day. */
export const setUp = async (scene: Scene, like?: unknown): Promise<Told> => {
  allow(scene.actor, 'set-up-session');
  if (like === undefined) return openForm(scene, sessionForms, 'session-new');
  const { day: _, ...values } = await sessionValues(scene, await findSession(scene, like));
  return openForm(scene, sessionForms, 'session-new', {}, values);
};

/** Opens the form that edits, moves or cancels a session. */
export const changeSession = async (
  scene: Scene,
  form: Exclude<keyof typeof sessionForms, 'session-new'>,
  id: unknown,
): Promise<Told> => {
  const session = await findSession(scene, id);
  allow(scene.actor, sessionForms[form].act);
  const values =
    form === 'session-edit' ? await sessionValues(scene, session) : form === 'session-move' ? whenValues(session) : {};
  return openForm(scene, sessionForms, form, { session: session.id, version: String(session.version) }, values);
};
