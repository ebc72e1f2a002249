import { type Action, button, chooseButton, type Offer, plain, type Told } from '../../cards/index.ts';
import { headOf } from '../../evaluation/index.ts';
import { nameOf } from '../../people/index.ts';
import { canAnswer, type FollowUp } from '../follow-up.ts';
import { type Task, taskOf, type Where } from './task.ts';
import { words } from './words.ts';

/** How one stands, for the person who is asked. */
export const standingOf = ({ one: { state }, given, sent }: Task): string =>
  !sent && state !== 'answered' && Object.keys(given).length > 0 ? words.draft : words.states[state];

/** What else stands on the list. */
interface Beside {
  /** What has just been done. */
  notice?: string;
  /** What is asked of them about themselves. */
  own?: FollowUp | undefined;
}

/** All whom a supervisor is asked about, each to be answered on its own. */
export const listCard = async (where: Where, ones: readonly FollowUp[], { notice, own }: Beside = {}): Promise<Told> => {
  const tasks: Task[] = [];
  for (const one of ones) tasks.push(await taskOf(where, one));
  const rows = [];
  for (const [i, task] of tasks.entries()) {
    const { theirTitle, theirWhen } = headOf(task.session);
    const name = plain(await nameOf(where.tx, where.partition, task.one.person), 80) || words.noName;
    rows.push({ number: `${i + 1}. `, theirTitle: name, text: `${theirTitle}, ${theirWhen}`, more: standingOf(task) });
  }
  const answerable = tasks.flatMap(({ one, put }, i) => (put && canAnswer(one) ? [{ id: one.id, number: String(i + 1) }] : []));
  const asks = tasks.some(({ put }) => put !== undefined);
  const issue = button(words.list.issue, 'follow-up-issue', { 'follow-up': ones[0]?.id ?? '' });
  const forSelf = own ? [button(words.list.own, 'follow-up-show', { row: own.id })] : [];
  const choose = answerable.length > 0 ? [chooseButton(words.list.show, 'follow-up-show')] : [];
  const actions: Action[] = [...choose, ...forSelf, issue];
  const offers: Offer[] = [
    ...answerable.map(({ id, number }) => ({ say: number, verb: 'follow-up-show', data: { row: id } })),
    ...forSelf.map(({ verb, data }) => ({ say: 'for myself', verb, data })),
    ...['report', 'report an issue'].map((say) => ({ say, verb: 'follow-up-issue', data: issue.data })),
  ];
  const model = {
    heading: words.list.heading,
    notice: notice ?? null,
    intro: asks ? `${words.list.intro(rows.length)} ${words.aboutThem}` : words.list.told,
    rows,
    empty: rows.length === 0 ? words.list.none : null,
    pick: words.list.pick,
    choices: answerable.map(({ id, number }) => ({ title: number, value: id })),
    typing: own ? words.list.typingOwn : words.list.typing,
    actions,
  };
  return { view: { card: 'listing', model }, offers };
};
