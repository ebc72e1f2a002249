import type { Told } from '../../cards/index.ts';
import { type FormKinds, openForm } from '../../entry/index.ts';
import { inputError } from '../../errors.ts';
import { allow, type Scene } from '../../people/index.ts';
import { findBriefing } from './find.ts';
import { editForm, isOpen, valuesOf, writeForm } from './form.ts';
import { words } from './words.ts';

/** The forms of briefings, by name. */
export const draftForms = { 'briefing-write': writeForm, 'briefing-edit': editForm };
const forms: FormKinds<Scene> = draftForms;

/** A new one. */
export const writeBriefing = (scene: Scene): Promise<Told> => openForm(scene, forms, 'briefing-write');

/** @throws input error `briefing-not-open` for one that has begun to go out */
export const editBriefing = async (scene: Scene, id: unknown): Promise<Told> => {
  allow(scene.actor, 'write-briefing');
  const one = await findBriefing(scene, id);
  if (!isOpen(one)) throw inputError('briefing-not-open', words.notNow);
  const about = { briefing: one.id, version: String(one.version) };
  return openForm(scene, forms, 'briefing-edit', about, await valuesOf(scene, one));
};

/** A new one that says the same to the same, to be looked over before it is saved. */
export const duplicateBriefing = async (scene: Scene, id: unknown): Promise<Told> => {
  allow(scene.actor, 'write-briefing');
  const one = await findBriefing(scene, id);
  return openForm(scene, forms, 'briefing-write', { from: one.id }, await valuesOf(scene, one));
};
