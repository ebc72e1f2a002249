import { button, type Offer, type Told } from '../../cards/index.ts';
import type { Intent } from '../../outbox/index.ts';
import type { Scene } from '../../people/index.ts';
import { findBriefing } from '../drafting/find.ts';
import { ledgerPage, shown } from '../ledger-page.ts';
import { recipientName } from '../recipient.ts';
import { words as common } from '../words.ts';
import { lastWord } from './places.ts';
import { words } from './words.ts';

const says = words.left;

/** Where an update came to nothing, in this order. */
const states = ['refused', 'unknown', 'ended'] as const;

const lost: readonly (string | undefined)[] = ['not-installed', 'blocked', 'gone', 'forbidden-by-admin', 'unreachable'];

const whyOf = ({ state, why }: Intent): string => {
  if (lost.includes(why)) return says.why.cannotWrite;
  if (why === 'message-gone') return says.why.gone;
  if (state === 'refused') return says.why.refused;
  return state === 'unknown' ? says.why.unknown : says.why.noPlace;
};

/** Where the last correction, or the withdrawal, came to nothing, and why: what is left to be done by hand. */
export const showLeft = async (scene: Scene, id: unknown, from = 0, after?: string): Promise<Told> => {
  const one = await findBriefing(scene, id);
  const page = await ledgerPage(scene, lastWord(one), states, after);
  const rows = [];
  for (const [i, intent] of page.found.entries()) {
    const theirTitle = await recipientName(scene.tx, scene.partition, intent.to);
    rows.push({ number: `${from + i + 1}. `, theirTitle, text: whyOf(intent), more: null });
  }
  const data = { briefing: one.id };
  const next = page.next === undefined ? undefined : { ...data, after: page.next, from: String(from + shown) };
  const offers: Offer[] = [
    ...(next ? ['more', 'next'].map((say) => ({ say, verb: 'briefing-left', data: next })) : []),
    { say: 'see', verb: 'briefing-show', data },
  ];
  return {
    view: {
      card: 'listing',
      model: {
        heading: one.state === 'withdrawn' ? says.heading.withdraw : says.heading.correct,
        notice: null,
        intro: rows.length > 0 ? says.intro : null,
        rows,
        empty: rows.length === 0 ? says.none : null,
        pick: words.readers.pick,
        choices: [],
        typing: common.orType([...(next ? ['more'] : []), 'see']),
        actions: [...(next ? [button(words.readers.more, 'briefing-left', next)] : []), button(words.see, 'briefing-show', data)],
      },
    },
    offers,
  };
};
