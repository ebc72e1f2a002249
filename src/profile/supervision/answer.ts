import type { Told } from '../../cards/index.ts';
import type { FormKind } from '../../entry/index.ts';
import { inputError } from '../../errors.ts';
import { want } from '../../outbox/index.ts';
import { type ActName, allow, type Scene, type Supervision, supervisionId, supervisions } from '../../people/index.ts';
import { said, words } from '../words.ts';
import { isTheirReport, keyOf, metBy, name } from './ask.ts';

type Where = Pick<Scene, 'tx' | 'partition' | 'now'>;

/**
 * A supervision by the id that a card gave.
 * @throws input error `no-supervision`, which is also what somebody is told whose it is not
 */
const find = async ({ tx, partition, actor }: Scene, id: unknown): Promise<Supervision> => {
  const found = typeof id === 'string' ? await tx.get(supervisions, partition, id) : undefined;
  if (!found || ![found.person, found.supervisor].includes(actor.person.id)) throw inputError('no-supervision', words.gone);
  return found;
};

const change = async (
  { tx, partition, now }: Where,
  one: Supervision,
  state: Supervision['state'],
  by: string,
): Promise<void> => {
  const at = now.toISOString();
  const changed: Supervision = { ...one, state, by, at };
  await tx.put(supervisions, partition, changed);
  const person = by === one.person ? one.supervisor : one.person;
  await want(tx, partition, {
    kind: 'supervision-told',
    key: `supervision-${state}/${one.id}/${at}`,
    to: { person },
    about: one.id,
    due: now,
  });
};

/** Ends it, and the other is told; one that nobody has confirmed was only a question, of which nothing needs to be said. */
export const end = async (where: Where, one: Supervision, by: string): Promise<void> => {
  if (one.state === 'confirmed') return change(where, one, 'ended', by);
  if (one.state !== 'asked') return;
  const ended: Supervision = { ...one, state: 'ended', by, at: where.now.toISOString() };
  await where.tx.put(supervisions, where.partition, ended);
};

/** Somebody confirms that they are a person's line manager. */
export const confirmSupervision = async (scene: Scene, id: unknown): Promise<Told> => {
  const one = await find(scene, id);
  allow(scene.actor, 'answer-supervision', { supervisors: [one.supervisor] });
  if (one.state === 'confirmed') return said(words.confirmed);
  if (one.state === 'ended') return said(words.withdrawn);
  if (await isTheirReport(scene, one.supervisor, one.person)) throw inputError('circle', words.circleBack);
  await change(scene, one, 'confirmed', one.supervisor);
  return said(words.confirmed);
};

/** Somebody says that a person is no report of theirs. */
export const denySupervision = async (scene: Scene, id: unknown): Promise<Told> => {
  const one = await find(scene, id);
  allow(scene.actor, 'answer-supervision', { supervisors: [one.supervisor] });
  if (one.state === 'confirmed') return endSupervision(scene, id);
  if (one.state === 'asked') await change(scene, one, 'denied', one.supervisor);
  return said(one.state === 'ended' ? words.withdrawn : words.denied);
};

/** Either side ends it, and the other is told. */
export const endSupervision = async (scene: Scene, id: unknown): Promise<Told> => {
  const one = await find(scene, id);
  const { person } = scene.actor;
  if (one.person === person.id) allow(scene.actor, 'edit-profile');
  else allow(scene.actor, 'answer-supervision', { supervisors: [one.supervisor] });
  await end(scene, one, person.id);
  return said(one.state === 'asked' ? words.takenBack : words.ended);
};

const asked = async (scene: Scene, id: unknown): Promise<Supervision> => {
  const one = await find(scene, id);
  allow(scene.actor, 'answer-supervision', { supervisors: [one.supervisor] });
  if (one.state !== 'asked') throw inputError('no-supervision', words.withdrawn);
  return one;
};

/** "Not my report, but theirs": the one who is named is asked, and the person is told. */
export const otherManagerForm: FormKind<Scene> & { act: ActName } = {
  act: 'answer-supervision',
  async form(scene, { supervision }) {
    await asked(scene, supervision);
    return {
      heading: words.otherHeading,
      intro: words.otherIntro,
      submit: words.otherSubmit,
      fields: [{ id: 'manager', kind: 'person', label: words.otherManager, hint: words.emailHint, required: true, most: 1 }],
    };
  },
  async done(scene, { supervision }, { manager = '' }) {
    const one = await asked(scene, supervision);
    const key = keyOf(scene.actor.account, manager);
    const met = await metBy(scene, key);
    if (met === scene.actor.person.id) return [{ field: 'manager', text: words.oneself }];
    if (met === one.person) return [{ field: 'manager', text: words.ownManager }];
    await change(scene, one, 'denied', one.supervisor);
    await name(scene, one.person, key, manager, one.supervisor);
    return [];
  },
  shown: async () => said(words.otherNamed),
};

/**
 * A line manager says that somebody is no report of theirs any more, and whose they are where they know (`manager`, as a field of
 * persons gives it): that one is asked, and the person is told. What is wrong with whom they named is said, and then nothing has
 * changed.
 */
export const giveUp = async (scene: Scene, person: string, manager: string): Promise<'oneself' | 'themselves' | undefined> => {
  const { tx, partition, actor } = scene;
  const one = await tx.get(supervisions, partition, supervisionId(person, actor.person.id));
  const key = manager === '' ? undefined : keyOf(actor.account, manager);
  const met = key === undefined ? undefined : await metBy(scene, key);
  if (met !== undefined && met === actor.person.id) return 'oneself';
  if (met === person) return 'themselves';
  if (one) await end(scene, one, actor.person.id);
  if (key !== undefined) await name(scene, person, key, manager, actor.person.id);
  return undefined;
};
