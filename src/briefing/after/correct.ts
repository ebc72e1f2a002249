import type { Told } from '../../cards/index.ts';
import { type Field, type FormKind, type FormKinds, openForm, type Problem, type Values } from '../../entry/index.ts';
import { inputError } from '../../errors.ts';
import { type ActName, allow, type Scene } from '../../people/index.ts';
import { inMeantime } from '../../training/index.ts';
import { type Briefing, briefings } from '../briefing.ts';
import { contentProblems } from '../drafting/check.ts';
import { contentFields, contentIn, contentValues } from '../drafting/content.ts';
import { findBriefing } from '../drafting/find.ts';
import { showBriefing } from '../drafting/show.ts';
import { warningsOf } from '../drafting/warnings.ts';
import { afterFieldIds } from './field-ids.ts';
import { corrected, isOut } from './states.ts';
import { tellOfficers } from './told.ts';
import { words } from './words.ts';

const says = words.correct;

/** How it went out, and who sees that somebody has read it, cannot be said otherwise afterwards. */
const settled = ['urgency', 'readers'];
const said: readonly Field[] = contentFields.filter(({ id }) => !settled.includes(id));
const wrong: Field = {
  id: afterFieldIds.wrong,
  kind: 'text',
  label: says.wrong,
  hint: says.wrongHint,
  required: true,
  max: 250,
};

const find = async (scene: Scene, id: unknown): Promise<Briefing> => {
  allow(scene.actor, 'correct-briefing');
  return findBriefing(scene, id);
};

const changed = (scene: Scene, one: Briefing, values: Values): Briefing => {
  const { urgency: _, readers: __, ...content } = contentIn(values);
  const correction = words.reader.correction(values[afterFieldIds.wrong] ?? '', scene.today);
  return corrected(one, { ...content, correction }, scene.now, scene.actor.person.id);
};

/** What looks like personal data and was not there before, for one that stands in channels: said once, before it goes there too. */
const warningsBeyond = async (scene: Scene, one: Briefing, after: Briefing): Promise<Problem[]> => {
  const before = await warningsOf(scene, one);
  const found = (await warningsOf(scene, after)).filter((text) => !before.includes(text));
  return found.length > 0 ? [{ text: says.personal }, ...found.map((text) => ({ text }))] : [];
};

/** Says in another way what has gone out. It is done as soon as it is saved; where nobody else has changed it meanwhile. */
export const correctForm: FormKind<Scene> & { act: ActName } = {
  act: 'correct-briefing',
  async form(scene, { briefing }) {
    await find(scene, briefing);
    const { heading, intro, submit } = says;
    return { heading, intro, submit, fields: [wrong, ...said], worry: scene.worry };
  },
  async done(scene, { briefing, version, warned }, values) {
    const one = await find(scene, briefing);
    if (!isOut(one)) return [{ text: one.state === 'withdrawn' ? words.withdraw.already : says.notNow }];
    if (String(one.version) !== version) {
      const warnings = await warningsBeyond(scene, one, changed(scene, one, values));
      return [...inMeantime('briefing', said, values, contentValues(one)), ...warnings];
    }
    const after = changed(scene, one, values);
    const problems = contentProblems(after, scene.partnership.name);
    const warnings = warned === undefined ? await warningsBeyond(scene, one, after) : [];
    if (problems.length + warnings.length > 0) return [...problems, ...warnings];
    await scene.tx.put(briefings, scene.partition, after);
    await tellOfficers(scene, after);
    return [];
  },
  since: async (scene, { briefing }) => ({ version: String((await find(scene, briefing)).version), warned: 'yes' }),
  shown: (scene, { briefing }) => showBriefing(scene, briefing),
};

/** Opens that form, with what it says now. @throws input error `not-now` where it has reached nobody, or was withdrawn */
export const openCorrect = async (scene: Scene, forms: FormKinds<Scene>, id: unknown): Promise<Told> => {
  const one = await find(scene, id);
  if (!isOut(one)) throw inputError('not-now', one.state === 'withdrawn' ? words.withdraw.already : says.notNow);
  const about = { briefing: one.id, version: String(one.version) };
  return openForm(scene, forms, 'briefing-correct', about, contentValues(one));
};
