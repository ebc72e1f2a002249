import type { Told } from '../../cards/index.ts';
import { type Field, type FormKind, type FormKinds, openForm, type Values } from '../../entry/index.ts';
import type { ActName, Scene } from '../../people/index.ts';
import { inMeantime } from '../../training/index.ts';
import { aboutSample } from './about.ts';
import { findSample } from './find.ts';
import { type Sample, samples } from './sample.ts';
import { words } from './words.ts';

const { note } = words;

const field: Field = { id: 'learned', kind: 'text', long: true, max: 3_000, label: note.field };

const valuesOf = ({ learned }: Sample): Values => (learned ? { learned: learned.text } : {});

/** When something was last written: what a form was opened with is known again by it. */
const seen = ({ learned }: Sample): { seen: string } => ({ seen: learned?.at ?? '' });

/** What was learned from all who were talked to: kept with the sample, and changed as often as they like. */
export const noteForm: FormKind<Scene> & { act: ActName } = {
  act: 'arrange-interviews',
  async form(scene, { sample }) {
    await findSample(scene, sample);
    return { heading: note.heading, intro: note.intro, submit: note.submit, fields: [field], worry: scene.worry };
  },
  async done(scene, about, values) {
    const { tx, partition, actor, now } = scene;
    const sample = await findSample(scene, about['sample']);
    if (seen(sample).seen !== (about['seen'] ?? '')) return inMeantime(note.what, [field], values, valuesOf(sample));
    const { learned: _, ...rest } = sample;
    const text = values['learned'];
    const learned = text === undefined ? {} : { learned: { text, by: actor.person.id, at: now.toISOString() } };
    await tx.put(samples, partition, { ...rest, ...learned });
    return [];
  },
  shown: (scene, { sample }) => aboutSample(scene, sample),
  since: async (scene, { sample }) => seen(await findSample(scene, sample)),
};

/** Opens it, with what is written already. */
export const openNote = async (scene: Scene, forms: FormKinds<Scene>, id: unknown): Promise<Told> => {
  const sample = await findSample(scene, id);
  return openForm(scene, forms, 'interviews-note', { sample: sample.id, ...seen(sample) }, valuesOf(sample));
};
