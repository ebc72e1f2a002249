import { type Action, button, chooseButton, mainButton } from './action.ts';
import type { Model } from './catalogue.ts';
import type { Offer, Told } from './told.ts';

type Row = Model<'listing'>['rows'][number];

/** So many are on a page. */
const shown = 10;

interface Numbered<T> {
  /** All of them, in their order. */
  all: readonly T[];
  /** Which is the first on the page, from 0; beyond the last it is the first of all. */
  from: number;
  notice: string | null;
  /** What is said of one. */
  row: (one: T) => Promise<Omit<Row, 'number'>>;
  says: Readonly<Record<'heading' | 'pick' | 'show' | 'none' | 'typing' | 'typingMore' | 'typingNone', string>>;
  /** The button that shows one, the one that gives the list, and the one that makes another. */
  verbs: { show: string; list: string };
  add: Pick<Action, 'title' | 'verb'>;
}

/** A list, a page at a time, of which one is chosen by its number, typed or picked; and the way to make another. */
export const numberedList = async <T extends { id: string }>(list: Numbered<T>): Promise<Told> => {
  const { all, notice, says, verbs, add } = list;
  const start = list.from < all.length ? list.from : 0;
  const page = all.slice(start, start + shown).map((one, i) => ({ one, number: String(start + i + 1) }));
  const rows: Row[] = [];
  for (const { one, number } of page) rows.push({ number: `${number}. `, ...(await list.row(one)) });
  const more = start + shown < all.length ? { from: String(start + shown) } : undefined;
  const offers: Offer[] = [
    ...page.map(({ one, number }) => ({ say: number, verb: verbs.show, data: { row: one.id } })),
    ...(more ? ['more', 'next'].map((say) => ({ say, verb: verbs.list, data: more })) : []),
  ];
  const isEmpty = rows.length === 0;
  const model = {
    heading: says.heading,
    notice,
    intro: null,
    rows,
    empty: isEmpty ? says.none : null,
    pick: says.pick,
    choices: page.map(({ one, number }) => ({ title: number, value: one.id })),
    typing: isEmpty ? says.typingNone : more ? says.typingMore : says.typing,
    actions: [
      ...(isEmpty ? [] : [chooseButton(says.show, verbs.show)]),
      ...(more ? [button('More', verbs.list, more)] : []),
      (isEmpty ? mainButton : button)(add.title, add.verb),
    ],
  };
  return { view: { card: 'listing', model }, offers };
};
