import type { Told } from '../../cards/index.ts';
import { type Field, type FormKind, openForm } from '../../entry/index.ts';
import { want } from '../../outbox/index.ts';
import { type ActName, allow, hasStopped, reachPerson, type Scene, supervisorsOf } from '../../people/index.ts';
import { type TrainingRecord, trainingRecords } from '../record.ts';
import { words } from './words.ts';

const none = 'none';

const fields = ({ frameworks, partnership }: Scene): Field[] => {
  const trainings = [...(frameworks.get(partnership.framework)?.training.values() ?? [])];
  const choices = [...trainings.map(({ id, title }) => ({ title, value: id })), { title: words.none, value: none }];
  return [
    { id: 'title', kind: 'text', label: words.what, required: true, max: 160 },
    { id: 'training', kind: 'choice', label: words.which, required: true, choices },
    { id: 'provider', kind: 'text', label: words.provider, max: 120 },
    { id: 'done', kind: 'date', label: words.when, required: true },
    { id: 'hours', kind: 'number', label: words.howLong, min: 1, max: 200 },
  ];
};

/** Those of a person's line managers whom a message reaches. */
const reached = async ({ tx, partition, actor }: Scene): Promise<string[]> => {
  const found: string[] = [];
  for (const supervisor of await supervisorsOf(tx, partition, actor.person.id))
    if ((await reachPerson(tx, partition, supervisor)) && !(await hasStopped(tx, partition, supervisor))) found.push(supervisor);
  return found;
};

/** Training done elsewhere, as the person says it. Their line managers are asked to confirm it; the officers have it in their list. */
const recordForm: FormKind<Scene> & { act: ActName } = {
  act: 'record-own-training',
  form: async (scene) => ({ heading: words.add, intro: words.addIntro, submit: words.addSubmit, fields: fields(scene) }),
  async done(scene, _, values, ref) {
    const { tx, partition, actor, now, today } = scene;
    allow(actor, 'record-own-training');
    const { title = '', training = none, provider, done = '', hours } = values;
    if (done > today) return [{ field: 'done', text: words.future }];
    const record: TrainingRecord = {
      id: ref,
      person: actor.person.id,
      title,
      done,
      hours: hours === undefined ? null : Number(hours),
      state: 'claimed',
      at: now.toISOString(),
      ...(training === none ? {} : { training }),
      ...(provider === undefined ? {} : { provider }),
    };
    await tx.put(trainingRecords, partition, record);
    for (const supervisor of await reached(scene))
      await want(tx, partition, {
        kind: 'confirm-record',
        key: `confirm-record/${ref}/${supervisor}`,
        to: { person: supervisor },
        about: ref,
        due: now,
      });
    return [];
  },
  async shown(scene): Promise<Told> {
    const text = (await reached(scene)).length > 0 ? words.askedManager : words.forOfficer;
    return { view: { card: 'said', model: { text, next: words.next } } };
  },
};

/** The forms about one's own training, by name. */
export const recordForms = { 'record-add': recordForm };

export const addTraining = async (scene: Scene): Promise<Told> => {
  allow(scene.actor, 'record-own-training');
  return openForm(scene, recordForms, 'record-add');
};
