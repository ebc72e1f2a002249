import { dateOf } from '../../calendar/index.ts';
import { button, type Offer, type Told } from '../../cards/index.ts';
import type { Scene } from '../../people/index.ts';
import { audienceOf, channelCount } from '../audience/audience.ts';
import type { Briefing } from '../briefing.ts';
import { findBriefing } from '../drafting/find.ts';
import { personName } from '../recipient.ts';
import { words as common } from '../words.ts';
import { reads } from './reads.ts';
import { wasReminded } from './remind.ts';
import { isOver } from './states.ts';
import { readingOf } from './unread.ts';
import { words } from './words.ts';

const says = words.readers;
const shown = 15;

/** So many of those who have read it, by name and only where the card said so: a page, and where the next begins. */
const pageOf = async ({ tx, partition, partnership }: Scene, one: Briefing, from: number, after: string | undefined) => {
  if (one.readers !== 'named') return { rows: [], next: undefined };
  const page = { limit: shown + 1, ...(after === undefined ? {} : { after }) };
  const found = await tx.find(reads, partition, 'briefing', one.id, page);
  const rows = [];
  for (const [i, { person, at }] of found.slice(0, shown).entries())
    rows.push({
      number: `${from + i + 1}. `,
      theirTitle: await personName(tx, partition, person),
      text: says.on(dateOf(new Date(at), partnership.timeZone)),
      more: null,
    });
  const last = found[shown - 1];
  return { rows, next: found.length > shown && last ? { after: last.id, from: String(from + shown) } : undefined };
};

/** How many have read a briefing, and who, where its card said that they are named. */
export const showReaders = async (scene: Scene, id: unknown, from = 0, after?: string): Promise<Told> => {
  const one = await findBriefing(scene, id);
  const reading = await readingOf(scene, one);
  const { read, got, left } = reading;
  const { rows, next } = await pageOf(scene, one, from, after);
  const isInChannels = channelCount(await audienceOf(scene.tx, scene.partition, one.id)) > 0;
  const data = { briefing: one.id };
  const mayRemind = isOver(one) && (left > 0 || reading.isAbout) && !wasReminded(one);
  const offers: Offer[] = [
    ...(next ? ['more', 'next'].map((say) => ({ say, verb: 'briefing-readers', data: { ...data, ...next } })) : []),
    ...(mayRemind ? [{ say: 'remind', verb: 'briefing-remind', data }] : []),
    { say: 'see', verb: 'briefing-show', data },
  ];
  return {
    view: {
      card: 'listing',
      model: {
        heading: says.heading,
        notice: one.readers === 'named' ? null : says.counted,
        intro: [says.said(read), ...(got > 0 ? [says.left(reading)] : []), ...(isInChannels ? [says.channels] : [])].join(' '),
        rows,
        empty: one.readers === 'named' && rows.length === 0 ? says.none : null,
        pick: says.pick,
        choices: [],
        typing: common.orType([...(next ? ['more'] : []), ...(mayRemind ? ['remind'] : []), 'see']),
        actions: [
          ...(next ? [button(says.more, 'briefing-readers', { ...data, ...next })] : []),
          ...(mayRemind ? [button(says.remind, 'briefing-remind', data)] : []),
          button(words.see, 'briefing-show', data),
        ],
      },
    },
    offers,
  };
};
