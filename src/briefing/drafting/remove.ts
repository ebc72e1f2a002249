import { plain, type Told } from '../../cards/index.ts';
import { inputError } from '../../errors.ts';
import { allow, type Scene } from '../../people/index.ts';
import { audiences } from '../audience/audience.ts';
import { type Briefing, briefingOf, briefings } from '../briefing.ts';
import { question } from '../question.ts';
import { findBriefing } from './find.ts';
import { listBriefings } from './list.ts';
import { words } from './words.ts';

const { delete: says } = words;

/** @throws input error `not-a-draft` */
const findDraft = async (scene: Scene, id: unknown): Promise<Briefing> => {
  allow(scene.actor, 'write-briefing');
  const one = await findBriefing(scene, id);
  if (one.state !== 'draft') throw inputError('not-a-draft', words.notDraft);
  return one;
};

/** Nothing is lost by keeping it, so that comes first. */
const asked = ({ id, title, version }: Briefing, notice: string): Told =>
  question(
    { heading: says.heading(plain(title, 120)), notice, typing: says.typing },
    { title: says.no, say: 'no', verb: 'briefing-show', data: { briefing: id } },
    { title: says.yes, say: 'yes', verb: 'briefing-delete-yes', data: { briefing: id, was: String(version) } },
  );

/** Asks before a draft is deleted. */
export const askDelete = async (scene: Scene, id: unknown): Promise<Told> => asked(await findDraft(scene, id), says.notice);

/** Deletes a draft as it was when the officer was asked; done twice, it is deleted. */
export const deleteDraft = async (scene: Scene, id: unknown, version: unknown): Promise<Told> => {
  const { tx, partition, actor } = scene;
  allow(actor, 'write-briefing');
  if (typeof id === 'string' && !(await briefingOf(tx, partition, id))) return listBriefings(scene, 0, says.done);
  const one = await findDraft(scene, id);
  if (String(one.version) !== version) return asked(one, says.changed);
  await tx.remove(briefings, partition, one.id);
  await tx.remove(audiences, partition, one.id);
  return listBriefings(scene, 0, says.done);
};
