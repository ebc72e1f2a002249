import { button, type Told } from '../../cards/index.ts';
import { type AnswersGiven, answerInWords, headOf, numbered, readGiven, type Wrong } from '../../evaluation/index.ts';
import { nameOf, type Scene, teamOf } from '../../people/index.ts';
import { canAnswer, type FollowUp, type FollowUpState, followUps, lacksAnswer, turned, withoutInterview } from '../follow-up.ts';
import { formCard, times } from './form-card.ts';
import { listCard, standingOf } from './list-card.ts';
import { keepGiven, mine, type Task, taskOf } from './task.ts';
import { words } from './words.ts';

/** A card: of which follow-up, and the version that it was drawn from. */
export interface Pressed {
  id: unknown;
  version: number;
}

const said = (text: string): Told => ({ view: { card: 'said', model: { text, next: words.list.next } } });

/** The people whom somebody is asked about, as their supervisor, those first who wait longest. */
const asSupervisor = async ({ tx, partition, actor }: Scene): Promise<FollowUp[]> => {
  const all: FollowUp[] = [];
  for (const person of await teamOf(tx, partition, actor.person.id))
    if (person !== actor.person.id)
      for (const one of await tx.find(followUps, partition, 'person', person, { limit: 1_000 }))
        if (one.as === 'supervisor' && one.sent.length > 0 && one.of === actor.person.id && canAnswer(one)) all.push(one);
  return all.sort((a, b) =>
    (a.sent[0] ?? '') === (b.sent[0] ?? '') ? (a.id < b.id ? -1 : 1) : (a.sent[0] ?? '') < (b.sent[0] ?? '') ? -1 : 1,
  );
};

const mostListed = 20;

/** The list again, with what has just been done. */
const backToList = async (scene: Scene, task: Task, state: string): Promise<Told> => {
  const name = (await nameOf(scene.tx, scene.partition, task.one.person)) || words.noName;
  const list = (await asSupervisor(scene)).slice(0, mostListed);
  const done = words.list.saved(name, state);
  return list.length === 0 ? said(`${words.thanks}. ${done}`) : listCard(scene, list, { notice: done });
};

/** What somebody sent, to be read, and changed as long as the round is open. */
const receipt = (task: Task): Told => {
  const { one, put, given, sent, session } = task;
  const { theirTitle, theirWhen } = headOf(session);
  const lines = numbered(put?.questions ?? []).flatMap(({ question, name }) => {
    const value = given[question.id];
    return value === undefined ? [] : [`${name}: ${answerInWords(question, value)}`];
  });
  const changes = sent && canAnswer(one);
  const over = one.as === 'supervisor' && one.state === 'left' ? words.receipt.left : sent ? words.receipt.over : words.over;
  const stands = changes ? words.sent : one.state === 'declined' ? words.receipt.declined : over;
  return {
    view: {
      card: 'detail',
      model: {
        heading: sent ? words.thanks : words.heading,
        notice: stands,
        facts: [
          { title: 'Session', theirValue: theirTitle },
          { title: 'When', theirValue: theirWhen },
        ],
        parts: sent && lines.length > 0 ? [{ title: 'Your answers', theirLines: lines }] : [],
        typing: changes ? 'Or type change.' : words.list.next,
        actions: changes ? [button(words.change, 'follow-up-change')] : [],
      },
    },
    carried: { 'follow-up': one.id, version: one.version },
    offers: changes ? [{ say: 'change', verb: 'follow-up-change', data: { 'follow-up': one.id } }] : [],
  };
};

/** As it is: the form, or what was sent. */
const shown = (scene: Scene, task: Task, wrong: readonly Wrong[] = [], notice?: string): Promise<Told> | Told =>
  canAnswer(task.one) && task.put && (!task.sent || wrong.length > 0) ? formCard(scene, task, wrong, notice) : receipt(task);

/** Shows one, as it is. */
export const showFollowUp = async (scene: Scene, id: unknown): Promise<Told> =>
  shown(scene, await taskOf(scene, await mine(scene, id)));

/** Opens what was sent, to be changed. */
export const changeFollowUp = async (scene: Scene, id: unknown): Promise<Told> => {
  const task = await taskOf(scene, await mine(scene, id));
  return canAnswer(task.one) && task.put ? formCard(scene, task) : receipt(task);
};

/** Everything that is asked of somebody some time after sessions: their people, and themselves. */
export const listFollowUps = async (scene: Scene): Promise<Told> => {
  const { tx, partition, actor } = scene;
  const people = (await asSupervisor(scene)).slice(0, mostListed);
  const own = (await tx.find(followUps, partition, 'person', actor.person.id, { limit: 1_000 })).filter(
    (one) => one.as === 'practitioner' && one.sent.length > 0 && lacksAnswer(one),
  );
  const [first] = own;
  if (people.length > 0) return listCard(scene, people, { own: first });
  return first ? showFollowUp(scene, first.id) : said(words.list.none);
};

const put = async (scene: Scene, one: FollowUp, state: FollowUpState): Promise<FollowUp> => {
  const { tx, partition, actor, now } = scene;
  const said = { ...one, version: one.version + 1 };
  const next = one.state === state ? said : turned(said, state, actor.person.id, now);
  await tx.put(followUps, partition, next);
  return next;
};

/** Works on the form as it was drawn, if it can still be answered; a stale or repeated press shows it as it is. */
const onOpen = async (scene: Scene, { id, version }: Pressed, work: (task: Task) => Promise<Told> | Told): Promise<Told> => {
  const task = await taskOf(scene, await mine(scene, id));
  return canAnswer(task.one) && task.put && task.one.version === version ? work(task) : shown(scene, task);
};

const keep = async (scene: Scene, task: Task, answers: Task['given'], sent: boolean): Promise<Task> => {
  const linked = await keepGiven(scene, task, answers, sent);
  // Nobody but themselves answers, whoever it was sent to.
  const one = await put(
    scene,
    linked.as === 'supervisor' ? { ...linked, of: scene.actor.person.id } : linked,
    sent ? 'answered' : linked.state,
  );
  return taskOf(scene, one);
};

/** Sends the answers; where something is wrong or missing they are kept as a draft, with what is to be done. */
export const sendFollowUp = (scene: Scene, pressed: Pressed, given: AnswersGiven): Promise<Told> =>
  onOpen(scene, pressed, async (task) => {
    const read = readGiven(task.put?.questions ?? [], given, times);
    if (read.wrong.length > 0 && task.sent) return formCard(scene, { ...task, given: read.after }, read.wrong);
    const kept = await keep(scene, task, read.after, read.wrong.length === 0);
    if (read.wrong.length > 0) return shown(scene, kept, read.wrong);
    return kept.one.as === 'supervisor' ? backToList(scene, kept, standingOf(kept)) : shown(scene, kept);
  });

/** Keeps what there is, to be gone on with later. */
export const keepFollowUp = (scene: Scene, pressed: Pressed, given: AnswersGiven): Promise<Told> =>
  onOpen(scene, pressed, async (task) => {
    if (task.sent) return shown(scene, task);
    const read = readGiven(task.put?.questions ?? [], given, times);
    const wrong = read.wrong.filter(({ is }) => is !== 'missing');
    const kept = await keep(scene, task, read.after, false);
    if (kept.one.as === 'supervisor' && wrong.length === 0) return backToList(scene, kept, words.draft);
    return shown(scene, kept, wrong, wrong.length === 0 ? words.kept : undefined);
  });

/** Sends what was typed one thing at a time; says what is wrong with it, and then keeps nothing of it. */
export const sendTyped = async (scene: Scene, id: unknown, given: AnswersGiven): Promise<readonly Wrong[]> => {
  const task = await taskOf(scene, await mine(scene, id));
  if (!canAnswer(task.one)) return [];
  const read = readGiven(task.put?.questions ?? [], given, times);
  if (read.wrong.length === 0) await keep(scene, task, read.after, true);
  return read.wrong;
};

/** Nothing to say, or rather not: it is not asked again. */
export const declineFollowUp = async (scene: Scene, id: unknown): Promise<Told> => {
  const task = await taskOf(scene, await mine(scene, id));
  if (!lacksAnswer(task.one)) return shown(scene, task);
  const declined = { ...task, one: await put(scene, withoutInterview(task.one), 'declined') };
  return declined.one.as === 'supervisor' ? backToList(scene, declined, words.states.declined) : receipt(declined);
};

/** They have left: their supervisor is asked nothing more about them. */
export const hasLeft = async (scene: Scene, id: unknown): Promise<Told> => {
  const { tx, partition } = scene;
  const task = await taskOf(scene, await mine(scene, id));
  if (task.one.as !== 'supervisor' || !lacksAnswer(task.one)) return shown(scene, task);
  for (const one of await tx.find(followUps, partition, 'person', task.one.person, { limit: 1_000 }))
    if (one.as === 'supervisor' && lacksAnswer(one)) await put(scene, one, 'left');
  return backToList(scene, task, words.states.left);
};
