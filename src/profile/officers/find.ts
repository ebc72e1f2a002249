import { button, chooseButton, type Offer, plain, type Told } from '../../cards/index.ts';
import { allow, openLikenesses, type Scene } from '../../people/index.ts';
import { shownName } from '../supervision/cards.ts';
import { search } from './search.ts';
import { type Summary, summaryOf } from './summary.ts';
import { words } from './words.ts';

const shown = 10;

interface Row {
  id: string;
  theirTitle: string;
  text: string;
  more: string | null;
}

const listed = (
  found: { heading: string; find: string; empty: string | null },
  rows: readonly Row[],
  { from, verb, more }: { from: number; verb: string; more: Offer | undefined },
): Told => ({
  view: {
    card: 'people',
    model: {
      heading: found.heading,
      theirWords: plain(found.find, 60),
      rows: rows.map(({ id: _, ...row }, at) => ({ ...row, number: `${from + at + 1}. ` })),
      empty: found.empty,
      choices: rows.map(({ id }, at) => ({ title: String(from + at + 1), value: id })),
      typing: rows.length === 0 ? words.typing : more ? words.typingMore : words.typingRows,
      actions: [
        { title: words.find, verb: 'people', data: {}, primary: rows.length === 0, inputs: 'auto' },
        ...(rows.length === 0 ? [] : [chooseButton(words.open, verb)]),
        ...(more ? [button(words.more, more.verb, more.data)] : []),
      ],
    },
  },
  offers: [
    ...rows.map(({ id }, at) => ({ say: String(from + at + 1), verb, data: { row: id } })),
    ...(more ? [more, { ...more, say: 'more' }] : []),
  ],
});

const rowOf = ({ id, name, agency, sector, emails }: Summary): Row => ({
  id,
  theirTitle: name,
  text: [agency, sector].filter((one) => one !== '').join(' · '),
  more: emails.length === 0 ? null : emails.join(', '),
});

/** Pairs of people who may be one, which an officer decides; and where to look for anybody. */
const toDecide = async ({ tx, partition }: Scene): Promise<Told> => {
  const rows: Row[] = [];
  for (const { id, one, other, by } of (await openLikenesses(tx, partition)).slice(0, shown)) {
    const names = `${await shownName(tx, partition, one)} · ${await shownName(tx, partition, other)}`;
    rows.push({ id, theirTitle: names, text: words.alike, more: by });
  }
  const heading = rows.length > 0 ? words.decide : words.heading;
  return listed({ heading, find: '', empty: null }, rows, { from: 0, verb: 'people-alike', more: undefined });
};

/** Who goes by a name, an e-mail or an agency, from the `from`th on; without words, what an officer has to decide. */
export const findPeople = async (scene: Scene, text: string, from = 0): Promise<Told> => {
  allow(scene.actor, 'find-people');
  const find = text.trim().slice(0, 100);
  if (find === '') return toDecide(scene);
  const found = await search(scene, find);
  const start = from < found.length ? from : 0;
  const rows: Row[] = [];
  for (const id of found.slice(start, start + shown)) {
    const summary = await summaryOf(scene, id);
    if (summary) rows.push(rowOf(summary));
  }
  const next = start + shown;
  const more = next < found.length ? { say: 'next', verb: 'people', data: { find, from: String(next) } } : undefined;
  const empty = found.length === 0 ? words.nobody : null;
  return listed({ heading: words.found(found.length), find, empty }, rows, { from: start, verb: 'people-show', more });
};
