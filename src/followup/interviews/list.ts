import { button, chooseButton, mainButton, type Offer, plain, type Told } from '../../cards/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { dayOf } from '../day-in-words.ts';
import { countsOf, titleOf } from './find.ts';
import { samples } from './sample.ts';
import { words } from './words.ts';

const shown = 10;
const most = 2_000;

/** Every sample that has been drawn, the newest first, from the `from`th on; `notice` says what has just been done. */
export const listSamples = async (scene: Scene, from = 0, notice: string | null = null): Promise<Told> => {
  const { tx, partition, actor } = scene;
  allow(actor, 'arrange-interviews');
  const all = (await tx.find(samples, partition, 'all', 'all', { limit: most })).sort((a, b) => (a.at < b.at ? 1 : -1));
  const start = from < all.length ? from : 0;
  const page = all.slice(start, start + shown);
  const { list: says } = words;
  const rows = [];
  for (const [i, sample] of page.entries()) {
    const { counts, left } = await countsOf(scene, sample);
    rows.push({
      number: `${start + i + 1}. `,
      theirTitle: plain(await titleOf(scene, sample.course), 160),
      text: says.row(words.kinds[sample.kind], dayOf(scene, sample.at)),
      more: words.counts(counts, left),
    });
  }
  const more = start + shown < all.length ? { from: String(start + shown) } : undefined;
  const offers: Offer[] = [
    ...page.map(({ id }, i) => ({ say: String(start + i + 1), verb: 'interviews-show', data: { row: id } })),
    ...(more ? ['more', 'next'].map((say) => ({ say, verb: 'interviews', data: more })) : []),
    ...['draw', 'draw people'].map((say) => ({ say, verb: 'interviews-draw' })),
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
      ...(rows.length > 0 ? [chooseButton(says.show, 'interviews-show')] : []),
      ...(more ? [button('More', 'interviews', more)] : []),
      (rows.length > 0 ? button : mainButton)(words.draw, 'interviews-draw'),
    ],
  };
  return { view: { card: 'listing', model }, offers };
};
