import { addPeople, closeRegister, markAllHere, markOne, showRegister } from '../../training/index.ts';
import { type Route, type Sent, text } from './route.ts';

const from = (sent: Sent): number => {
  const number = Number(text(sent['from']) ?? 0);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
};

/** The buttons of a register. */
export const registerPresses: Readonly<Record<string, Route<Sent>>> = {
  register: { act: 'take-register', run: (scene, sent) => showRegister(scene, sent['session'], from(sent)) },
  'register-mark': {
    act: 'take-register',
    run: (scene, sent) => markOne(scene, sent['session'], sent['person'], sent['state'], from(sent)),
  },
  'register-all': { act: 'take-register', run: (scene, sent) => markAllHere(scene, sent['session'], from(sent)) },
  'register-add': { act: 'take-register', run: (scene, sent) => addPeople(scene, sent['session']) },
  'register-close': { act: 'take-register', run: (scene, sent) => closeRegister(scene, sent['session']) },
};
