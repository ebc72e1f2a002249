import type { Told } from '../../cards/index.ts';
import { type FormKind, type FormKinds, openForm } from '../../entry/index.ts';
import { type ActName, allow, type Scene } from '../../people/index.ts';
import { type FollowUp, type FollowUpState, followUps, isOpen, turned } from '../follow-up.ts';
import { calledIn } from './list.ts';
import { type Found, findUnansweredOne, hasTime, showUnanswered } from './one.ts';
import { words } from './words.ts';

const { one: says, until: untilWords } = words;

const find = (scene: Scene, id: unknown): Promise<Found> => {
  allow(scene.actor, 'correct-follow-up');
  return findUnansweredOne(scene, id);
};

/** As if it had never been asked: it is open, and may be asked and reminded of anew. */
const reopened = ({ over: _, notBefore: __, ...one }: FollowUp): FollowUp => ({ ...one, sent: [] });

const turn = async ({ tx, partition, actor, now }: Scene, one: FollowUp, state: FollowUpState, notBefore?: string) => {
  const next = turned(one, state, actor.person.id, now);
  await tx.put(followUps, partition, { ...next, ...(notBefore === undefined ? {} : { notBefore }) });
};

/** All else that is still asked of that person, or about them. */
const othersOf = async ({ tx, partition }: Scene, { id, person }: FollowUp): Promise<FollowUp[]> =>
  (await tx.find(followUps, partition, 'person', person, { limit: 1_000 })).filter((one) => one.id !== id && isOpen(one));

/** Asks again what has not been answered, though that was over, as long as there is time for it. */
export const askAgain = async (scene: Scene, id: unknown): Promise<Told> => {
  const found = await find(scene, id);
  if (!hasTime(scene, found)) return showUnanswered(scene, id, says.over);
  if (found.missing) await turn(scene, reopened(found.one), 'planned');
  return showUnanswered(scene, id, says.asksAgain);
};

/** They have left: nothing more is asked of them, or about them. */
export const noteLeft = async (scene: Scene, id: unknown): Promise<Told> => {
  const { one } = await find(scene, id);
  if (one.state !== 'left') for (const each of [one, ...(await othersOf(scene, one))]) await turn(scene, each, 'left');
  return showUnanswered(scene, id, says.hasLeft);
};

/** "On leave until …": neither they nor anybody about them is asked before they are back. */
export const noteLeaveForm: FormKind<Scene> & { act: ActName } = {
  act: 'correct-follow-up',
  async form(scene, { 'follow-up': id }) {
    const { person } = (await find(scene, id)).one;
    const intro = untilWords.intro(await calledIn(scene, person));
    const field = { id: 'until', kind: 'date', label: untilWords.field, required: true } as const;
    return { heading: untilWords.heading, intro, submit: untilWords.submit, fields: [field] };
  },
  async done(scene, { 'follow-up': id }, { until = '' }) {
    const found = await find(scene, id);
    const { one } = found;
    if (!hasTime(scene, found)) return [{ text: says.over }];
    if (until <= scene.today) return [{ field: 'until', text: untilWords.past }];
    await turn(scene, isOpen(one) ? one : reopened(one), 'on-leave', until);
    for (const each of await othersOf(scene, one)) await turn(scene, each, 'on-leave', until);
    return [];
  },
  shown: (scene, { 'follow-up': id }) => showUnanswered(scene, id, says.onLeave),
};

/** Opens that form. */
export const openNoteLeave = async (scene: Scene, forms: FormKinds<Scene>, id: unknown): Promise<Told> =>
  openForm(scene, forms, 'no-answer-leave', { 'follow-up': (await find(scene, id)).one.id });
