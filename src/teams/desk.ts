import type { Told } from '../cards/index.ts';
import { askForm, backInForm, cancelForm, type FormKinds, openForm, submitForm, type Values } from '../entry/index.ts';
import type { ActName, Scene } from '../people/index.ts';
import { profileForm, profileValues } from '../profile/index.ts';
import type { DeskCommand } from './command.ts';

/** One thing that can be done by a button or a typed command: what it is in the table of acts, and the feature's function for it. */
export interface Route<Input> {
  act: ActName;
  run: (scene: Scene, input: Input) => Promise<Told>;
}

/** What a button sent beside its verb: the client's word, to be parsed by the feature. */
export type Sent = Readonly<Record<string, unknown>>;

/** Every form there is, by name. */
export const forms: FormKinds<Scene> & Record<string, { act: ActName }> = { profile: profileForm };

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100_000) : '');

const pressedOn = (sent: Sent) => ({ entry: text(sent['entry']), version: Number(sent['version']) });

/** The inputs of a form, by field id. */
const inputs = (sent: Sent): Values =>
  Object.fromEntries(Object.entries(sent).flatMap(([k, v]) => (k.startsWith('f-') ? [[k.slice(2), text(v)]] : [])));

/** Every button that is not one of the enquiry's, by its verb. */
export const presses: Readonly<Record<string, Route<Sent>>> = {
  'entry-submit': { act: 'fill-form', run: (scene, sent) => submitForm(scene, forms, pressedOn(sent), inputs(sent)) },
  'entry-back': { act: 'fill-form', run: (scene, sent) => backInForm(scene, forms, pressedOn(sent)) },
  'entry-cancel': { act: 'fill-form', run: (scene, sent) => cancelForm(scene, forms, pressedOn(sent)) },
};

/** Every typed command that leads to a feature of its own, with the words after it. */
export const commands: Readonly<Record<DeskCommand, Route<string>>> = {
  profile: { act: 'edit-profile', run: (scene) => openForm(scene, forms, 'profile', {}, profileValues(scene.actor.person)) },
};
