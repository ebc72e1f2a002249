import { afterForms, draftForms, sendingForms } from '../../briefing/index.ts';
import { backInForm, cancelForm, type FormKinds, submitForm, type Values } from '../../entry/index.ts';
import { evaluationForms } from '../../evaluation/index.ts';
import { arrangeForm, followUpForm, issueForm, leaveForm, noteForm, noteLeaveForm, notMineForm } from '../../followup/index.ts';
import type { ActName, Scene } from '../../people/index.ts';
import { alsoMeForm, correctForm, managerForm, otherManagerForm, profileForm } from '../../profile/index.ts';
import { courseForms, questionForms, recordForms, registerForms, sessionForms } from '../../training/index.ts';
import { type Route, type Sent, text } from './route.ts';

/** Every form there is, by name, and the act that filling it in is. */
export const forms: FormKinds<Scene> & Record<string, { act: ActName }> = {
  profile: profileForm,
  'also-me': alsoMeForm,
  'supervision-other': otherManagerForm,
  'people-correct': correctForm,
  'people-manager': managerForm,
  ...courseForms,
  ...questionForms,
  ...sessionForms,
  ...registerForms,
  ...recordForms,
  ...evaluationForms,
  'follow-up': { ...followUpForm, act: 'answer-follow-up' },
  'follow-up-leave': leaveForm,
  'follow-up-not-mine': notMineForm,
  'follow-up-issue': issueForm,
  'no-answer-leave': noteLeaveForm,
  'interviews-draw': arrangeForm,
  'interviews-note': noteForm,
  ...afterForms,
  ...draftForms,
  ...sendingForms,
};

const pressedOn = (sent: Sent) => ({ entry: text(sent['entry']) ?? '', version: Number(sent['version']) });

/** The inputs of a form, by field id. */
const inputs = (sent: Sent): Values =>
  Object.fromEntries(Object.entries(sent).flatMap(([k, v]) => (k.startsWith('f-') ? [[k.slice(2), text(v) ?? '']] : [])));

/** The buttons of a form, whichever it is. */
export const formPresses: Readonly<Record<string, Route<Sent>>> = {
  'entry-submit': { act: 'fill-form', run: (scene, sent) => submitForm(scene, forms, pressedOn(sent), inputs(sent)) },
  'entry-back': { act: 'fill-form', run: (scene, sent) => backInForm(scene, forms, pressedOn(sent)) },
  'entry-cancel': { act: 'fill-form', run: (scene, sent) => cancelForm(scene, forms, pressedOn(sent)) },
};
