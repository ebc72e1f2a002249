import { chooseButton, type Offer, type Told } from '../../cards/index.ts';
import type { FormKinds } from '../../entry/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { evaluations } from '../evaluation.ts';
import { isOpenNow, showEvaluation, type Task, taskOf } from './acts.ts';
import { headOf, isGiven } from './scenery.ts';
import { askOneByOne } from './typed.ts';
import { words } from './words.ts';

const most = 10;

/** Newest first, and what is not answered yet before what can only be changed. */
const inOrder = (a: Task, b: Task): number =>
  Number(isGiven(a)) - Number(isGiven(b)) || (a.evaluation.asked > b.evaluation.asked ? -1 : 1);

/** All that somebody can answer or change at this moment. */
const openTasks = async (scene: Scene): Promise<Task[]> => {
  const { tx, partition, actor } = scene;
  allow(actor, 'answer-evaluation');
  const tasks: Task[] = [];
  for (const { id } of await tx.find(evaluations, partition, 'person', actor.person.id)) tasks.push(await taskOf(scene, id));
  return tasks.filter((task) => isOpenNow(scene, task)).sort(inOrder);
};

const listed = (tasks: readonly Task[]): Told => {
  const { list } = words;
  const rows = tasks.map((task, i) => {
    const { theirTitle, theirWhen } = headOf(task.session);
    const state = list.states[isGiven(task) ? 'answered' : task.evaluation.state];
    return { number: `${i + 1}. `, theirTitle, text: theirWhen, more: state };
  });
  const ids = tasks.map(({ evaluation }) => evaluation.id);
  const offers: Offer[] = ids.map((row, i) => ({ say: String(i + 1), verb: 'evaluation-show', data: { row } }));
  const model = {
    heading: list.heading,
    notice: null,
    intro: null,
    rows,
    empty: null,
    pick: list.pick,
    choices: ids.map((value, i) => ({ title: String(i + 1), value })),
    typing: list.typing,
    actions: [chooseButton(list.show, 'evaluation-show')],
  };
  return { view: { card: 'listing', model }, offers };
};

/** What is asked of somebody: the one there is, or all of it to choose from. */
export const listEvaluations = async (scene: Scene): Promise<Told> => {
  const tasks = (await openTasks(scene)).slice(0, most);
  const [first] = tasks;
  if (!first) return { view: { card: 'said', model: { text: words.list.none, next: words.list.next } } };
  return tasks.length === 1 ? showEvaluation(scene, first.evaluation.id) : listed(tasks);
};

/** "Ask me", said after a card that was sent: one thing at a time, or first of which session. Undefined where nothing is asked. */
export const askWhatIsOpen = async (scene: Scene, forms: FormKinds<Scene>): Promise<Told | undefined> => {
  const waiting = (await openTasks(scene)).filter((task) => !isGiven(task)).slice(0, most);
  const [first] = waiting;
  if (!first) return undefined;
  return waiting.length === 1 ? askOneByOne(scene, forms, first.evaluation.id, { before: {}, after: {} }) : listed(waiting);
};
