import { button, chooseButton, mainButton, type Told } from '../../cards/index.ts';
import { inputError } from '../../errors.ts';
import { allow, type Scene, type Supervision, supervisions, supervisionsOf } from '../../people/index.ts';
import { words } from '../words.ts';
import { shownName } from './cards.ts';
import { isStanding } from './managers.ts';

const shown = 20;

/** Both sides of it: their line managers, and the people whose line manager they are, those who wait for an answer first. */
const standing = async ({ tx, partition, actor }: Scene): Promise<Supervision[]> => {
  const { id } = actor.person;
  const over = (await supervisionsOf(tx, partition, 'person', id)).filter(isStanding);
  const under = (await supervisionsOf(tx, partition, 'supervisor', id)).filter(isStanding);
  return [...under.filter(({ state }) => state === 'asked'), ...over, ...under.filter(({ state }) => state === 'confirmed')];
};

const stateOf = ({ actor }: Scene, one: Supervision): string =>
  one.person === actor.person.id ? words.asManager[one.state] : words.asReport[one.state];

/** Who somebody's line managers and reports are, and what can be done about each. `from` skips those of the pages before; beyond the last it is the first page. */
export const lineManagers = async (scene: Scene, from = 0): Promise<Told> => {
  allow(scene.actor, 'see-line-managers');
  const all = await standing(scene);
  const start = from < all.length ? from : 0;
  const page = all.slice(start, start + shown);
  const rows = [];
  for (const [at, one] of page.entries()) {
    const other = one.person === scene.actor.person.id ? one.supervisor : one.person;
    const theirTitle = await shownName(scene.tx, scene.partition, other);
    rows.push({ number: `${start + at + 1}. `, theirTitle, text: stateOf(scene, one), more: null });
  }
  const more =
    start + shown < all.length ? { title: words.more, verb: 'managers', data: { from: String(start + shown) } } : undefined;
  const open = chooseButton(words.open, 'manager-show');
  return {
    view: {
      card: 'listing',
      model: {
        heading: words.managersHeading,
        notice: null,
        intro: null,
        rows,
        empty: rows.length === 0 ? words.managersEmpty : null,
        pick: words.managersPick,
        choices: page.map(({ id }, at) => ({ title: String(start + at + 1), value: id })),
        typing: rows.length === 0 ? words.managersEmptyTyping : more ? words.managersTypingMore : words.managersTyping,
        actions: [...(rows.length > 0 ? [open] : []), ...(more ? [button(more.title, more.verb, more.data)] : [])],
      },
    },
    offers: [
      ...page.map(({ id }, at) => ({ say: String(start + at + 1), verb: 'manager-show', data: { row: id } })),
      ...(more ? [{ say: 'next', verb: more.verb, data: more.data }] : []),
    ],
  };
};

/** One of them, with what can be done about it. */
export const showSupervision = async (scene: Scene, id: unknown): Promise<Told> => {
  allow(scene.actor, 'see-line-managers');
  const { tx, partition, actor } = scene;
  const one = typeof id === 'string' ? await tx.get(supervisions, partition, id) : undefined;
  if (!one || ![one.person, one.supervisor].includes(actor.person.id)) throw inputError('no-supervision', words.gone);
  const mine = one.person === actor.person.id;
  const data = { supervision: one.id };
  const can = (title: string, verb: string, say: string) => ({ title, verb, say });
  const acts = !isStanding(one)
    ? []
    : mine || one.state === 'confirmed'
      ? [can(words.endIt, 'supervision-end', 'end')]
      : [
          can(words.yes, 'supervision-yes', 'yes'),
          can(words.no, 'supervision-no', 'no'),
          can(words.other_, 'supervision-other', 'other'),
        ];
  return {
    view: {
      card: 'detail',
      model: {
        heading: mine ? words.managerHeading : words.reportHeading,
        notice: null,
        facts: [{ title: words.askName, theirValue: await shownName(tx, partition, mine ? one.supervisor : one.person) }],
        parts: [{ title: words.askWhat, theirLines: [stateOf(scene, one), mine ? words.managerMeans : words.askMeans] }],
        typing: words.typeOneOf([...acts.map(({ say }) => say), 'line managers']),
        actions: acts.map(({ title, verb }, at) => (at === 0 ? mainButton : button)(title, verb, data)),
      },
    },
    offers: acts.map(({ say, verb }) => ({ say, verb, data })),
  };
};
