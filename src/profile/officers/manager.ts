import type { FormKind } from '../../entry/index.ts';
import { inputError } from '../../errors.ts';
import { want } from '../../outbox/index.ts';
import { type ActName, allow, namings, namingsBy, persons, type Scene, supervisionsOf } from '../../people/index.ts';
import { tellOfChange } from '../joining.ts';
import { end } from '../supervision/answer.ts';
import { isTheirReport, keyOf, metBy, name } from '../supervision/ask.ts';
import { shownName } from '../supervision/cards.ts';
import { words as all } from '../words.ts';
import { showPerson } from './show.ts';
import { words } from './words.ts';

const { manager: says } = words;

const find = async ({ tx, partition, actor }: Scene, id: string | undefined): Promise<string> => {
  allow(actor, 'correct-person');
  const person = id === undefined ? undefined : await tx.get(persons, partition, id);
  if (!person) throw inputError('no-person', words.gone);
  return person.id;
};

/** Whoever else is down as their line manager is so no more, and is told; whoever else was named is not asked any more. */
const endOthers = async (scene: Scene, person: string, key: string | undefined, manager: string | undefined): Promise<void> => {
  const { tx, partition, actor, now } = scene;
  for (const one of await supervisionsOf(tx, partition, 'person', person)) {
    if (one.supervisor === manager) continue;
    await end(scene, one, actor.person.id);
    if (one.state !== 'confirmed' || one.supervisor === actor.person.id) continue;
    const key = `supervision-corrected/${one.id}/${now.toISOString()}`;
    await want(tx, partition, { kind: 'supervision-told', key, to: { person: one.supervisor }, about: one.id, due: now });
  }
  for (const waiting of await namingsBy(tx, partition, person))
    if (waiting.who !== key) await tx.remove(namings, partition, waiting.id);
};

/**
 * Whose report somebody is, as an officer puts it right: whoever was down as their line manager is so no more, whoever is named is asked
 * to confirm it, and all three are told.
 */
export const managerForm: FormKind<Scene> & { act: ActName } = {
  act: 'correct-person',
  async form(scene, { person: id }) {
    const person = await find(scene, id);
    const field = { id: 'manager', kind: 'person', label: all.otherManager, hint: all.emailHint, most: 1 } as const;
    const intro = says.intro(await shownName(scene.tx, scene.partition, person));
    return { heading: says.heading, intro, submit: says.submit, fields: [field] };
  },
  async done(scene, { person: id }, { manager = '' }, ref) {
    const person = await find(scene, id);
    const { actor } = scene;
    const key = manager === '' ? undefined : keyOf(actor.account, manager);
    const met = key === undefined ? undefined : await metBy(scene, key);
    if (met === person) return [{ field: 'manager', text: says.themselves }];
    if (met !== undefined && (await isTheirReport(scene, met, person))) return [{ field: 'manager', text: says.circle }];
    await endOthers(scene, person, key, met);
    if (key !== undefined) await name(scene, person, key, manager, actor.person.id);
    await tellOfChange(scene, { person, kind: 'corrected', what: [words.supervisor], by: actor.person.id }, ref);
    return [];
  },
  shown: (scene, { person: id }) => showPerson(scene, id, says.kept),
};
