import { dateOf } from '../../calendar/index.ts';
import { button, chooseButton, mainButton, type Offer, plain, type Told } from '../../cards/index.ts';
import { dayInWords } from '../../entry/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { type Briefing, briefings } from '../briefing.ts';
import { stateInWords } from './state.ts';
import { words } from './words.ts';

const shown = 10;
const most = 5_000;

const changed = ({ history }: Briefing): string => history.at(-1)?.at ?? '';
const begun = ({ history }: Briefing): string => history[0]?.at ?? '';
const newestFirst = (a: Briefing, b: Briefing): number =>
  begun(a) < begun(b) ? 1 : begun(a) > begun(b) ? -1 : a.id < b.id ? 1 : -1;

/** Every briefing there is, the newest first, from the `from`th on; `notice` says what has just been done. */
export const listBriefings = async (scene: Scene, from = 0, notice: string | null = null): Promise<Told> => {
  const { tx, partition, actor, partnership } = scene;
  allow(actor, 'see-briefings');
  const all = (await tx.find(briefings, partition, 'all', 'all', { limit: most })).sort(newestFirst);
  const start = from < all.length ? from : 0;
  const page = all.slice(start, start + shown);
  const { list: says } = words;
  const rows = page.map((one, i) => ({
    number: `${start + i + 1}. `,
    theirTitle: plain(one.title, 160),
    text: stateInWords(one),
    more: says.changed(dayInWords(dateOf(new Date(changed(one)), partnership.timeZone))),
  }));
  const more = start + shown < all.length ? { from: String(start + shown) } : undefined;
  const offers: Offer[] = [
    ...page.map(({ id }, i) => ({ say: String(start + i + 1), verb: 'briefing-show', data: { row: id } })),
    ...(more ? ['more', 'next'].map((say) => ({ say, verb: 'briefings', data: more })) : []),
  ];
  const model = {
    heading: says.heading,
    notice,
    intro: null,
    rows,
    empty: rows.length === 0 ? says.none : null,
    pick: says.pick,
    choices: page.map(({ id: value }, i) => ({ title: String(start + i + 1), value })),
    typing: rows.length === 0 ? says.typingNone : more ? says.typingMore : says.typing,
    actions: [
      ...(rows.length > 0 ? [chooseButton(says.show, 'briefing-show')] : []),
      ...(more ? [button(words.ways.more.title, 'briefings', more)] : []),
      (rows.length > 0 ? button : mainButton)(words.write, 'briefing-write'),
    ],
  };
  return { view: { card: 'listing', model }, offers };
};
