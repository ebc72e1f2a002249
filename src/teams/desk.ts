import { openForm } from '../entry/index.ts';
import { profileValues } from '../profile/index.ts';
import { searchSessions, setUp, signIn } from '../training/index.ts';
import type { DeskCommand } from './command.ts';
import { formPresses, forms } from './desk/forms.ts';
import { registerPresses } from './desk/register.ts';
import type { Route, Sent } from './desk/route.ts';
import { sessionPresses } from './desk/sessions.ts';

export { forms } from './desk/forms.ts';
export type { Route, Sent } from './desk/route.ts';

/** Every button that is not one of the enquiry's, by its verb. */
export const presses: Readonly<Record<string, Route<Sent>>> = { ...formPresses, ...sessionPresses, ...registerPresses };

/** Every typed command that leads to a feature of its own, with the words after it. */
export const commands: Readonly<Record<DeskCommand, Route<string>>> = {
  profile: { act: 'edit-profile', run: (scene) => openForm(scene, forms, 'profile', {}, profileValues(scene.actor.person)) },
  sessions: { act: 'see-sessions', run: searchSessions },
  'sign-in': { act: 'sign-in', run: signIn },
  'session-new': { act: 'set-up-session', run: (scene) => setUp(scene) },
};
