import { addPeople, closeRegister, markAllHere, markOne, showRegister } from '../../training/index.ts';
import { numberIn, type Route, type Sent } from './route.ts';

/** The buttons of a register. */
export const registerPresses: Readonly<Record<string, Route<Sent>>> = {
  register: { act: 'take-register', run: (scene, sent) => showRegister(scene, sent['session'], numberIn(sent['from'])) },
  'register-mark': {
    act: 'take-register',
    run: (scene, sent) => markOne(scene, sent['session'], sent['person'], sent['state'], numberIn(sent['from'])),
  },
  'register-all': { act: 'take-register', run: (scene, sent) => markAllHere(scene, sent['session'], numberIn(sent['from'])) },
  'register-add': { act: 'take-register', run: (scene, sent) => addPeople(scene, sent['session']) },
  'register-close': { act: 'take-register', run: (scene, sent) => closeRegister(scene, sent['session']) },
};
