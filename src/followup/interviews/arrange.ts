import type { Told } from '../../cards/index.ts';
import { type Choice, type FormKind, type FormKinds, openForm } from '../../entry/index.ts';
import { type ActName, allow, type Scene } from '../../people/index.ts';
import { showSample } from './card.ts';
import { titleOf } from './find.ts';
import { couldBeDrawn, drawFrom } from './pool.ts';
import { type Member, memberId, mostDrawn, type Sample, sampleKinds, sampleMembers, samples } from './sample.ts';
import { words } from './words.ts';

const { form } = words;

/** The courses of which anybody could be drawn, with how many. */
const courseChoices = async (scene: Scene): Promise<Choice[]> => {
  const choices: Choice[] = [];
  for (const [course, count] of await couldBeDrawn(scene))
    choices.push({ title: form.choice(await titleOf(scene, course), count), value: course });
  return choices.sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
};

/** An officer has people of a course drawn to talk to. The seed is of the form, whose id nobody chooses. */
export const arrangeForm: FormKind<Scene> & { act: ActName } = {
  act: 'arrange-interviews',
  async form(scene) {
    allow(scene.actor, 'arrange-interviews');
    const kinds = sampleKinds.map((value) => ({ value, title: words.kinds[value] }));
    return {
      heading: form.heading,
      intro: form.intro,
      submit: form.submit,
      fields: [
        { id: 'course', kind: 'choice', label: form.course, choices: await courseChoices(scene), required: true },
        { id: 'kind', kind: 'choice', label: form.kind, choices: kinds, required: true },
        { id: 'size', kind: 'number', label: form.size, min: 1, max: mostDrawn, required: true },
      ],
    };
  },
  async done(scene, _, { course = '', kind: chosen, size }, ref) {
    const { tx, partition, actor, now } = scene;
    allow(actor, 'arrange-interviews');
    if (await tx.get(samples, partition, ref)) return [];
    const asked = { course, size: Number(size), seed: ref.slice(0, 8) };
    const { people, pool, strata } = await drawFrom(scene, asked);
    if (people.length === 0) return [{ field: 'course', text: form.nobody }];
    const kind = sampleKinds.find((one) => one === chosen) ?? 'telephone';
    const sample: Sample = { id: ref, kind, ...asked, pool, strata, by: actor.person.id, at: now.toISOString() };
    await tx.put(samples, partition, sample);
    for (const [i, person] of people.entries()) {
      const member: Member = {
        id: memberId(ref, person),
        sample: ref,
        person,
        number: i + 1,
        state: 'to-do',
        history: [],
      };
      await tx.put(sampleMembers, partition, member);
    }
    return [];
  },
  shown: (scene, _, ref) => showSample(scene, ref),
};

/** Opens it, where there is anybody to draw. */
export const openDraw = async (scene: Scene, forms: FormKinds<Scene>): Promise<Told> => {
  allow(scene.actor, 'arrange-interviews');
  if ((await couldBeDrawn(scene)).size > 0) return openForm(scene, forms, 'interviews-draw');
  return { view: { card: 'said', model: { text: words.nobody, next: words.nobodyNext } } };
};
