import { button, chooseButton, type Offer, plain, type Told } from '../../cards/index.ts';
import { dayInWords } from '../../entry/index.ts';
import { headOf } from '../../evaluation/index.ts';
import { nameOf, type Scene } from '../../people/index.ts';
import { sessionOf } from '../../training/index.ts';
import { type FollowUp, type Unanswered, unanswered } from '../follow-up.ts';
import { counted, type Missing, type Which, withoutAnswer } from './missing.ts';
import { words } from './words.ts';

const shown = 10;
const { list } = words;

/** What somebody is called on these cards; never empty. */
export const calledIn = async ({ tx, partition }: Scene, person: string): Promise<string> =>
  plain(await nameOf(tx, partition, person), 80) || words.noName;

/** Why one has no answer, and since when. */
export const standing = ({ one, what, since }: Missing): string =>
  what === 'on-leave' && one.notBefore !== undefined
    ? list.until(dayInWords(one.notBefore))
    : list.since(words.states[what], dayInWords(since));

const askedOf = async (scene: Scene, { as, of }: FollowUp): Promise<string> => {
  if (as === 'practitioner') return list.themselves;
  return of === undefined ? list.nobody : list.manager(await calledIn(scene, of));
};

/** As a button carries it. */
const dataOf = ({ course, round, what }: Which, from = 0): Record<string, string> => ({
  ...(course === undefined ? {} : { course }),
  ...(round === undefined ? {} : { round }),
  ...(what === undefined ? {} : { what }),
  ...(from === 0 ? {} : { from: String(from) }),
});

const mostButtons = 6;

/** The states that there are, to see one alone; or all again. */
const filters = (
  { what, ...which }: Which,
  states: readonly Unanswered[],
): { title: string; say: string; data: Record<string, string> }[] =>
  what !== undefined
    ? [{ title: list.all, say: 'all', data: dataOf(which) }]
    : states.length < 2
      ? []
      : states.map((one) => ({ title: words.states[one], say: words.says[one], data: dataOf({ ...which, what: one }) }));

/** Who has not answered, by name: of a course, of a round, in a state. */
export const listUnanswered = async (scene: Scene, which: Which): Promise<Told> => {
  const { tx, partition } = scene;
  const all = await withoutAnswer(scene, which);
  const from = which.from ?? 0;
  const start = from < all.length ? from : 0;
  const page = all.slice(start, start + shown);
  const rows = [];
  for (const [i, missing] of page.entries()) {
    const { one } = missing;
    const { theirTitle, theirWhen } = headOf(await sessionOf(tx, partition, one.session));
    rows.push({
      number: `${start + i + 1}. `,
      theirTitle: await calledIn(scene, one.person),
      text: `${theirTitle}, ${theirWhen}. ${await askedOf(scene, one)}.`,
      more: standing(missing),
    });
  }
  const more = start + shown < all.length ? dataOf(which, start + shown) : undefined;
  const ways = filters(which, [...counted(all).keys()]);
  const offers: Offer[] = [
    ...page.map(({ one }, i) => ({ say: String(start + i + 1), verb: 'no-answer', data: { row: one.id } })),
    ...(more ? ['more', 'next'].map((say) => ({ say, verb: 'no-answers-list', data: more })) : []),
    ...ways.map(({ say, data }) => ({ say, verb: 'no-answers-list', data })),
  ];
  const first = [
    ...(rows.length > 0 ? [chooseButton(list.show, 'no-answer')] : []),
    ...(more ? [button('More', 'no-answers-list', more)] : []),
  ];
  const rest = ways.slice(0, mostButtons - first.length).map(({ title, data }) => button(title, 'no-answers-list', data));
  const model = {
    heading: list.heading,
    notice: null,
    intro: all.length === 0 ? null : words.counted(counted(all)),
    rows,
    empty: rows.length === 0 ? list.none : null,
    pick: list.pick,
    choices: page.map(({ one }, i) => ({ title: String(start + i + 1), value: one.id })),
    typing: list.typing([...(more ? ['more'] : []), ...ways.map(({ say }) => say)]),
    actions: [...first, ...rest],
  };
  return { view: { card: 'listing', model }, offers };
};

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Which, as a card sent it: round and course beside each other, or as the value of a choice. */
export const whichIn = (sent: Readonly<Record<string, unknown>>, from: number): Which => {
  const [, chosenRound, chosenCourse] = /^([^/]+)\/(.+)$/.exec(text(sent['row']) ?? '') ?? [];
  const [course, round] = [chosenCourse ?? text(sent['course']), chosenRound ?? text(sent['round'])];
  const what = unanswered.find((one) => one === sent['what']);
  return {
    ...(course === undefined ? {} : { course }),
    ...(round === undefined ? {} : { round }),
    ...(what === undefined ? {} : { what }),
    from,
  };
};
