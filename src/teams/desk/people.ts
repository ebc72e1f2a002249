import { collections } from '../../collections.ts';
import { openForm } from '../../entry/index.ts';
import type { Scene } from '../../people/index.ts';
import {
  confirmSupervision,
  correctValues,
  denySupervision,
  endSupervision,
  enterCode,
  findPeople,
  joinTwo,
  lineManagers,
  partAccount,
  showLikeness,
  showPerson,
  showSupervision,
  tellApart,
} from '../../profile/index.ts';
import { forms } from './forms.ts';
import { numberIn, type Route, type Sent, text } from './route.ts';

/** The buttons of line managers, of other accounts, and of an officer's `people`. */
export const peoplePresses: Readonly<Record<string, Route<Sent>>> = {
  managers: { act: 'see-line-managers', run: (scene, sent) => lineManagers(scene, numberIn(sent['from'])) },
  'manager-show': { act: 'see-line-managers', run: (scene, sent) => showSupervision(scene, sent['row']) },
  'supervision-yes': { act: 'answer-supervision', run: (scene, sent) => confirmSupervision(scene, sent['supervision']) },
  'supervision-no': { act: 'answer-supervision', run: (scene, sent) => denySupervision(scene, sent['supervision']) },
  'supervision-other': {
    act: 'answer-supervision',
    run: (scene, sent) => openForm(scene, forms, 'supervision-other', { supervision: text(sent['supervision']) ?? '' }),
  },
  'supervision-end': { act: 'answer-supervision', run: (scene, sent) => endSupervision(scene, sent['supervision']) },
  'also-me-code': {
    act: 'say-also-me',
    run: (scene, sent) => enterCode(scene, collections, text(sent['code']) ?? '', sent['proof'] ?? ''),
  },
  people: { act: 'find-people', run: (scene, sent) => findPeople(scene, text(sent['find']) ?? '', numberIn(sent['from'])) },
  'people-show': { act: 'find-people', run: (scene, sent) => showPerson(scene, sent['row']) },
  'people-alike': { act: 'find-people', run: (scene, sent) => showLikeness(scene, sent['row']) },
  'people-correct': {
    act: 'correct-person',
    run: async (scene, sent) => {
      const person = text(sent['person']) ?? '';
      return openForm(scene, forms, 'people-correct', { person }, await correctValues(scene, person));
    },
  },
  'people-manager': {
    act: 'correct-person',
    run: (scene, sent) => openForm(scene, forms, 'people-manager', { person: text(sent['person']) ?? '' }),
  },
  'people-join': { act: 'join-persons', run: (scene, sent) => joinTwo(scene, collections, sent['kept'], sent['gone']) },
  'people-part': { act: 'part-account', run: (scene, sent) => partAccount(scene, collections, sent['account']) },
  'people-different': { act: 'join-persons', run: (scene, sent) => tellApart(scene, sent['likeness']) },
};

/** "This is also me", with or without the code that was sent. */
export const alsoMe = (scene: Scene, rest: string) =>
  /\d/.test(rest) ? enterCode(scene, collections, rest) : openForm(scene, forms, 'also-me');
