import type { Told } from '../../cards/index.ts';
import { type FormKind, type FormKinds, openForm } from '../../entry/index.ts';
import { inputError } from '../../errors.ts';
import { type ActName, nameOf, type Scene } from '../../people/index.ts';
import { giveUp } from '../../profile/index.ts';
import { canAnswer, type FollowUp, followUps, isOpen, lacksAnswer, turned } from '../follow-up.ts';
import { listFollowUps } from './acts.ts';
import { mine } from './task.ts';
import { words } from './words.ts';

type Form = FormKind<Scene> & { act: ActName };

/** One about a report of theirs, that has no answer and could still get one. */
const report = async (scene: Scene, id: unknown): Promise<FollowUp> => {
  const one = await mine(scene, id);
  if (one.as !== 'supervisor' || !lacksAnswer(one)) throw inputError('over', canAnswer(one) ? words.answered : words.over);
  return one;
};

const nameIn = async ({ tx, partition }: Scene, { person }: FollowUp): Promise<string> =>
  (await nameOf(tx, partition, person)) || words.noName;

const followUpsOf = async ({ tx, partition }: Scene, person: string): Promise<FollowUp[]> =>
  (await tx.find(followUps, partition, 'person', person, { limit: 1_000 })).filter(lacksAnswer);

/** "On leave until …": neither they nor anybody about them is asked before they are back. */
export const leaveForm: Form = {
  act: 'answer-about-report',
  async form(scene, { 'follow-up': id }) {
    const name = await nameIn(scene, await report(scene, id));
    const { until } = words;
    const field = { id: 'until', kind: 'date', label: until.field, required: true } as const;
    return { heading: until.heading(name), intro: until.intro, submit: until.submit, fields: [field] };
  },
  async done(scene, { 'follow-up': id }, { until = '' }) {
    const asked = await report(scene, id);
    if (until <= scene.today) return [{ field: 'until', text: words.until.past }];
    for (const one of await followUpsOf(scene, asked.person)) {
      // Whoever did not answer themselves is not asked again for it.
      if (!isOpen(one) && one.id !== asked.id) continue;
      const away = turned(one, 'on-leave', scene.actor.person.id, scene.now);
      await scene.tx.put(followUps, scene.partition, { ...away, notBefore: until });
    }
    return [];
  },
  shown: (scene) => listFollowUps(scene),
};

/** "Not my report (who is?)": whoever is named is asked to confirm it, and is then asked in their place. */
export const notMineForm: Form = {
  act: 'answer-about-report',
  async form(scene, { 'follow-up': id }) {
    const name = await nameIn(scene, await report(scene, id));
    const { other } = words;
    const field = { id: 'manager', kind: 'person', label: other.field, hint: other.hint, most: 1 } as const;
    return { heading: other.heading(name), intro: other.intro, submit: other.submit, fields: [field] };
  },
  async done(scene, { 'follow-up': id }, { manager = '' }) {
    const { person } = await report(scene, id);
    const wrong = await giveUp(scene, person, manager);
    if (wrong) return [{ field: 'manager', text: wrong === 'oneself' ? words.other.oneself : words.other.same }];
    for (const one of await followUpsOf(scene, person))
      if (one.as === 'supervisor')
        await scene.tx.put(followUps, scene.partition, turned(one, 'moved', scene.actor.person.id, scene.now));
    return [];
  },
  shown: (scene) => listFollowUps(scene),
};

/** Opens one of the forms about a report. */
export const openAbout = async (scene: Scene, forms: FormKinds<Scene>, name: string, id: unknown): Promise<Told> =>
  openForm(scene, forms, name, { 'follow-up': (await report(scene, id)).id });
