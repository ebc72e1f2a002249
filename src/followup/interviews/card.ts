import { button, chooseButton, type Offer, plain, type Told } from '../../cards/index.ts';
import type { Scene } from '../../people/index.ts';
import { summaryOf } from '../../profile/index.ts';
import { dayOf } from '../day-in-words.ts';
import { agreeing, countsOf, findSample, titleOf } from './find.ts';
import type { Member } from './sample.ts';
import { words } from './words.ts';

const shown = 10;

const rowOf = async (scene: Scene, { person, number, state }: Member) => {
  const who = await summaryOf(scene, person);
  const reached = [who?.emails.join(', ') ?? '', who?.agency ?? ''].filter((one) => one !== '').join(' · ');
  return {
    number: `${number}. `,
    theirTitle: who?.name ?? words.noName,
    text: plain(reached, 300),
    more: words.outcomes[state],
  };
};

/** Who was drawn and agrees still, from the `from`th on, to be ticked off one by one; `notice` says what has just been done. */
export const showSample = async (scene: Scene, id: unknown, from = 0, notice: string | null = null): Promise<Told> => {
  const sample = await findSample(scene, id);
  const members = await agreeing(scene, sample);
  const start = from < members.length ? from : 0;
  const page = members.slice(start, start + shown);
  const rows = [];
  for (const one of page) rows.push(await rowOf(scene, one));
  const { counts, left, drawn, agreed } = await countsOf(scene, sample);
  const { sample: says } = words;
  const title = plain(await titleOf(scene, sample.course), 160);
  const data = { sample: sample.id };
  const more = start + shown < members.length ? { ...data, from: String(start + shown) } : undefined;
  const offers: Offer[] = [
    ...page.map(({ id: row, number }) => ({ say: String(number), verb: 'interviews-person', data: { row } })),
    ...(more ? ['more', 'next'].map((say) => ({ say, verb: 'interviews-show', data: more })) : []),
    ...['what was learned', 'learned'].map((say) => ({ say, verb: 'interviews-note', data })),
    ...['how it was drawn', 'how'].map((say) => ({ say, verb: 'interviews-about', data })),
  ];
  const model = {
    heading: words.kinds[sample.kind],
    notice,
    intro: `${says.intro(title, drawn, agreed, dayOf(scene, sample.at))} ${words.counts(counts, left)}.`,
    rows,
    empty: rows.length === 0 ? says.none : null,
    pick: says.pick,
    choices: page.map(({ id: value, number }) => ({ title: String(number), value })),
    typing: more ? says.typingMore : says.typing,
    actions: [
      ...(rows.length > 0 ? [chooseButton(says.show, 'interviews-person')] : []),
      ...(more ? [button(says.more, 'interviews-show', more)] : []),
      button(says.learned, 'interviews-note', data),
      button(says.about, 'interviews-about', data),
      button(says.all, 'interviews'),
    ],
  };
  return { view: { card: 'listing', model }, offers };
};
