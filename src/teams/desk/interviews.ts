import {
  aboutSample,
  checkDraw,
  listSamples,
  openDraw,
  openNote,
  showMember,
  showSample,
  takeBack,
  tickOff,
} from '../../followup/index.ts';
import { forms } from './forms.ts';
import { numberIn, type Route, type Sent } from './route.ts';

const of = (sent: Sent): unknown => sent['row'] ?? sent['sample'];

/** The buttons of an officer's interviews and focus groups. */
export const interviewPresses: Readonly<Record<string, Route<Sent>>> = {
  interviews: { act: 'arrange-interviews', run: (scene, sent) => listSamples(scene, numberIn(sent['from'])) },
  'interviews-draw': { act: 'arrange-interviews', run: (scene) => openDraw(scene, forms) },
  'interviews-show': { act: 'arrange-interviews', run: (scene, sent) => showSample(scene, of(sent), numberIn(sent['from'])) },
  'interviews-person': { act: 'arrange-interviews', run: (scene, sent) => showMember(scene, sent['row']) },
  'interviews-tick': { act: 'arrange-interviews', run: (scene, sent) => tickOff(scene, sent['member'], sent['state']) },
  'interviews-note': { act: 'arrange-interviews', run: (scene, sent) => openNote(scene, forms, sent['sample']) },
  'interviews-about': { act: 'arrange-interviews', run: (scene, sent) => aboutSample(scene, sent['sample']) },
  'interviews-check': { act: 'arrange-interviews', run: (scene, sent) => checkDraw(scene, sent['sample']) },
  'interviews-undo': { act: 'arrange-interviews', run: (scene, sent) => takeBack(scene, sent['sample']) },
};
