import { addPeople, closeRegister, markAllHere, markOne, openRegister, showRegister } from '../../training/index.ts';
import { numberIn, type Route, type Sent } from './route.ts';

const opened = (sent: Sent) => ({ session: sent['session'], day: sent['day'], from: numberIn(sent['from']) });

/** The buttons of a register. */
export const registerPresses: Readonly<Record<string, Route<Sent>>> = {
  register: { act: 'take-register', run: (scene, sent) => showRegister(scene, sent['session'], numberIn(sent['from'])) },
  'register-mark': {
    act: 'take-register',
    run: (scene, sent) => markOne(scene, opened(sent), sent['person'], sent['state']),
  },
  'register-all': { act: 'take-register', run: (scene, sent) => markAllHere(scene, opened(sent)) },
  'register-add': { act: 'take-register', run: (scene, sent) => addPeople(scene, sent['session']) },
  'register-close': { act: 'take-register', run: (scene, sent) => closeRegister(scene, opened(sent)) },
  'register-open': { act: 'take-register', run: (scene, sent) => openRegister(scene, opened(sent)) },
};
