import type { Field, FormKind, Problem, Values } from '../../entry/index.ts';
import { type ActName, allow, type Scene } from '../../people/index.ts';
import { inMeantime } from '../../training/index.ts';
import { audienceOf } from '../audience/audience.ts';
import { type Briefing, type BriefingState, briefingOf, noted } from '../briefing.ts';
import { contentProblems } from './check.ts';
import { contentFields, contentIn, contentValues } from './content.ts';
import { peopleFields, peopleIn, peopleValues } from './people.ts';
import { save } from './save.ts';
import { showBriefing } from './show.ts';
import { words } from './words.ts';

type BriefingForm = FormKind<Scene> & { act: ActName };

/** Those that can be written on; what has begun to go out can only be corrected. */
const open: readonly BriefingState[] = ['draft', 'awaiting', 'scheduled', 'overdue'];
export const isOpen = ({ state }: Pick<Briefing, 'state'>): boolean => open.includes(state);

const fieldsOf = async (scene: Scene): Promise<Field[]> => [...contentFields, ...(await peopleFields(scene))];

/** A briefing and whom it is for, as its form has it. */
export const valuesOf = async (scene: Scene, one: Briefing): Promise<Values> => ({
  ...contentValues(one),
  ...(await peopleValues(scene, await audienceOf(scene.tx, scene.partition, one.id))),
});

const drawn = async (scene: Scene, heading: string, intro: string) => {
  allow(scene.actor, 'write-briefing');
  return { heading, intro, submit: words.save, fields: await fieldsOf(scene), worry: scene.worry };
};

/** Writes one; the form's own name becomes the briefing's, so that done twice it is one. A copy has the channels of what it is of. */
export const writeForm: BriefingForm = {
  act: 'write-briefing',
  form: (scene) => drawn(scene, words.write, words.writeIntro),
  async done(scene, about, values, ref) {
    const { tx, partition, actor, now, partnership } = scene;
    allow(actor, 'write-briefing');
    if (await briefingOf(tx, partition, ref)) return [];
    const author = actor.person.id;
    const fresh: Briefing = {
      ...contentIn(values),
      id: ref,
      author,
      state: 'draft',
      version: 1,
      edition: 1,
      tasks: [],
      history: [],
    };
    const problems = contentProblems(fresh, partnership.name);
    if (problems.length > 0) return problems;
    const { channels } = await audienceOf(tx, partition, about['from'] ?? ref);
    await save(scene, noted(fresh, 'written', now, author), { id: ref, channels, ...peopleIn(values) });
    return [];
  },
  shown: (scene, _, ref) => showBriefing(scene, ref),
};

/** As a draft, whatever it was: nobody has approved it as it is now, and no time holds for it. */
const asDraft = (one: Briefing, now: Date, by: string): Briefing => {
  const { approved: _, when: __, sender: ___, ...rest } = noted(one, 'changed', now, by);
  const draft: Briefing = { ...rest, state: 'draft', version: one.version + 1 };
  if (one.state === 'draft') return draft;
  return noted(draft, one.state === 'awaiting' ? 'returned' : 'unscheduled', now, by);
};

const edited = (one: Briefing, values: Values, now: Date, by: string): Briefing => {
  const { link: _, topic: __, picture: ___, ...rest } = asDraft(one, now, by);
  return { ...rest, ...contentIn(values) };
};

/** Changes one that has not begun to go out; only where nobody has since the form was opened. What was given is kept in any case. */
export const editForm: BriefingForm = {
  act: 'write-briefing',
  async form(scene, about) {
    const one = await briefingOf(scene.tx, scene.partition, about['briefing'] ?? '');
    return drawn(scene, words.edit, !one || one.state === 'draft' ? words.editIntro : words.editTakesBack);
  },
  async done(scene, about, values) {
    const { tx, partition, actor, now, partnership } = scene;
    allow(actor, 'write-briefing');
    const one = await briefingOf(tx, partition, about['briefing'] ?? '');
    if (!one) return [{ text: words.deletedMeantime }];
    if (!isOpen(one)) return [{ text: words.goneOut }];
    if (String(one.version) !== about['version'])
      return inMeantime('briefing', await fieldsOf(scene), values, await valuesOf(scene, one));
    const after = edited(one, values, now, actor.person.id);
    const problems: Problem[] = contentProblems(after, partnership.name);
    if (problems.length === 0) await save(scene, after, { ...(await audienceOf(tx, partition, one.id)), ...peopleIn(values) });
    return problems;
  },
  since: async ({ tx, partition }, about) => {
    const one = await briefingOf(tx, partition, about['briefing'] ?? '');
    return one ? { version: String(one.version) } : {};
  },
  shown: (scene, about) => showBriefing(scene, about['briefing']),
};
