import { dateAfter } from '../../calendar/index.ts';
import { button, chooseButton, type Offer, plain, type Told } from '../../cards/index.ts';
import { inputError } from '../../errors.ts';
import { allow, nameOf, persons, type Scene, supervisorsOf, teamOf } from '../../people/index.ts';
import { trainingOf } from './card.ts';
import { doneBy } from './done.ts';
import { dueBy, needsOf, neverDone } from './needs.ts';
import { words } from './words.ts';

const shown = 10;
/** As far ahead as a supervisor can still plan for. */
const soon = 'P60D';

interface Member {
  id: string;
  name: string;
}

const membersOf = async ({ tx, partition, actor }: Scene): Promise<Member[]> => {
  const members: Member[] = [];
  for (const id of await teamOf(tx, partition, actor.person.id))
    members.push({ id, name: plain(await nameOf(tx, partition, id), 80) || words.noName });
  return members.sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || (a.id < b.id ? -1 : 1));
};

/** One line on somebody: how much is overdue, due soon or never done of what is required. */
const lineOf = async (scene: Scene, id: string): Promise<string> => {
  const { tx, partition, frameworks, today } = scene;
  const person = await tx.get(persons, partition, id);
  if (!person) return '';
  if (person.roles.length === 0) return words.theyNoRole;
  const needs = needsOf(person, frameworks, await doneBy(scene, id), today);
  const due = dueBy(needs, dateAfter(today, soon));
  const overdue = due.filter((one) => one.due < today).length;
  const missing = neverDone(needs).filter(({ item }) => item.requirement === 'required').length;
  return words.standing(overdue, due.length - overdue, missing);
};

/** The people of whom the actor has confirmed to be the line manager, from the `from`th on, with how their training stands. */
export const myTeam = async (scene: Scene, from = 0): Promise<Told> => {
  const members = await membersOf(scene);
  allow(scene.actor, 'see-team', { supervisors: members.length > 0 ? [scene.actor.person.id] : [] });
  const start = from < members.length ? from : 0;
  const page = members.slice(start, start + shown);
  const rows = [];
  for (const [i, { id, name }] of page.entries())
    rows.push({ number: `${start + i + 1}. `, theirTitle: name, text: await lineOf(scene, id), more: null });
  const more = start + shown < members.length ? { from: String(start + shown) } : undefined;
  const offers: Offer[] = [
    ...page.map(({ id }, i) => ({ say: String(start + i + 1), verb: 'team-show', data: { row: id } })),
    ...(more ? [{ say: 'more', verb: 'team', data: more }] : []),
  ];
  const show = chooseButton('Show', 'team-show');
  return {
    view: {
      card: 'listing',
      model: {
        heading: words.team,
        notice: null,
        intro: words.teamIntro,
        rows,
        empty: null,
        pick: words.whom,
        choices: page.map(({ id }, i) => ({ title: String(start + i + 1), value: id })),
        typing: more ? words.teamTypingMore : words.teamTyping,
        actions: [show, ...(more ? [button('More', 'team', more)] : [])],
      },
    },
    offers,
  };
};

/** The training of one of their people. Of somebody who is not theirs they learn nothing, not even that they are there. */
export const memberTraining = async (scene: Scene, id: unknown): Promise<Told> => {
  const person = typeof id === 'string' ? id : '';
  allow(scene.actor, 'see-team', { supervisors: await supervisorsOf(scene.tx, scene.partition, person) });
  const told = await trainingOf(scene, person);
  if (!told) throw inputError('no-person', words.notKnown);
  return told;
};
