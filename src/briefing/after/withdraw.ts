import type { Told } from '../../cards/index.ts';
import { type FormKind, type FormKinds, openForm } from '../../entry/index.ts';
import { inputError } from '../../errors.ts';
import { type ActName, allow, type Scene } from '../../people/index.ts';
import { type Briefing, briefings } from '../briefing.ts';
import { findBriefing } from '../drafting/find.ts';
import { showBriefing } from '../drafting/show.ts';
import { afterFieldIds } from './field-ids.ts';
import { isOut, withdrawn } from './states.ts';
import { tellOfficers } from './told.ts';
import { words } from './words.ts';

const says = words.withdraw;

const find = async (scene: Scene, id: unknown): Promise<Briefing> => {
  allow(scene.actor, 'withdraw-briefing');
  return findBriefing(scene, id);
};

/** Takes a briefing back, with a ground. Once it is withdrawn it stays so, by the ground that was given first. */
export const withdrawForm: FormKind<Scene> & { act: ActName } = {
  act: 'withdraw-briefing',
  async form(scene, { briefing }) {
    await find(scene, briefing);
    const { ground: label, groundHint: hint, heading, intro, submit } = says;
    const ground = { id: afterFieldIds.ground, kind: 'text', label, hint, required: true, max: 300 } as const;
    return { heading, intro, submit, fields: [ground], worry: scene.worry };
  },
  async done(scene, { briefing }, values) {
    const one = await find(scene, briefing);
    if (one.state === 'withdrawn') return [{ text: says.already }];
    if (!isOut(one)) return [{ text: says.notNow }];
    const after = withdrawn(one, values[afterFieldIds.ground] ?? '', scene.now, scene.actor.person.id);
    await scene.tx.put(briefings, scene.partition, after);
    await tellOfficers(scene, after);
    return [];
  },
  shown: (scene, { briefing }) => showBriefing(scene, briefing),
};

/** Opens that form. @throws input error `not-now` where it has reached nobody, or was withdrawn */
export const openWithdraw = async (scene: Scene, forms: FormKinds<Scene>, id: unknown): Promise<Told> => {
  const one = await find(scene, id);
  if (!isOut(one)) throw inputError('not-now', one.state === 'withdrawn' ? says.already : says.notNow);
  return openForm(scene, forms, 'briefing-withdraw', { briefing: one.id });
};
