import { button, type Offer, plain, type Told } from '../../cards/index.ts';
import { type Intent, ledger } from '../../outbox/index.ts';
import { nameOf, type Scene } from '../../people/index.ts';
import type { Briefing } from '../briefing.ts';
import { channelName } from '../channels/named.ts';
import { findBriefing } from '../drafting/find.ts';
import { lastWord } from './places.ts';
import { words } from './words.ts';

const says = words.left;
const shown = 10;

/** Where an update came to nothing, in this order. */
const states = ['refused', 'unknown', 'ended'] as const;

const lost: readonly (string | undefined)[] = ['not-installed', 'blocked', 'gone', 'forbidden-by-admin', 'unreachable'];

const whyOf = ({ state, why }: Intent): string => {
  if (lost.includes(why)) return says.why.cannotWrite;
  if (why === 'message-gone') return says.why.gone;
  if (state === 'refused') return says.why.refused;
  return state === 'unknown' ? says.why.unknown : says.why.noPlace;
};

const whereOf = async ({ tx, partition }: Scene, { to }: Intent): Promise<string> =>
  'person' in to ? plain(await nameOf(tx, partition, to.person), 80) || words.readers.noName : channelName(tx, partition, to);

/** The next of those in the states from the `nth` on, across their ends. */
const pageOf = async ({ tx, partition }: Scene, one: Briefing, nth: number, after: string | undefined) => {
  const found: { intent: Intent; nth: number }[] = [];
  for (const [i, state] of states.entries()) {
    if (i < nth || found.length > shown) continue;
    const from = i === nth ? after : undefined;
    const page = await ledger(tx, partition, { batch: lastWord(one), state, after: from, limit: shown + 1 - found.length });
    found.push(...page.map((intent) => ({ intent, nth: i })));
  }
  return { page: found.slice(0, shown), isMore: found.length > shown };
};

/** Where the last correction, or the withdrawal, came to nothing, and why: what is left to be done by hand. */
export const showLeft = async (
  scene: Scene,
  id: unknown,
  { from = 0, nth = 0, after }: { from?: number; nth?: number; after?: string | undefined } = {},
): Promise<Told> => {
  const one = await findBriefing(scene, id);
  const { page, isMore } = await pageOf(scene, one, nth, after);
  const rows = [];
  for (const [i, { intent }] of page.entries())
    rows.push({ number: `${from + i + 1}. `, theirTitle: await whereOf(scene, intent), text: whyOf(intent), more: null });
  const last = page.at(-1);
  const data = { briefing: one.id };
  const next =
    isMore && last ? { ...data, after: last.intent.id, state: String(last.nth), from: String(from + shown) } : undefined;
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
        typing: words.readers.typing([...(next ? ['more'] : []), 'see']),
        actions: [...(next ? [button(words.readers.more, 'briefing-left', next)] : []), button(words.see, 'briefing-show', data)],
      },
    },
    offers,
  };
};
