import { type Action, button, chooseButton, label, mainButton, plain, type Told } from '../../cards/index.ts';
import type { Scene } from '../../people/index.ts';
import { found, isSupported, type Known } from './known.ts';
import { longest } from './named.ts';
import { shown } from './page.ts';
import { asChosen, type Choosing } from './save.ts';
import { typedInstead } from './typed.ts';
import { words } from './words.ts';

export interface Where {
  /** Words of the name of a team or a channel. */
  find?: string | undefined;
  /** The first that is shown, from 0. */
  from?: number | undefined;
  /** Only what is chosen, or of all there is. */
  only?: 'chosen' | undefined;
}

/** A button that brings the ticks of the page with it. */
const keeping = (...of: Parameters<typeof button>): Action => ({ ...button(...of), inputs: 'auto' });

const namesOf = (channels: readonly Known[]): string | null => {
  if (channels.length === 0) return null;
  const names = channels.slice(0, 10).map(({ name, team }) => plain(words.named(name, team), longest));
  return words.chosen(names, channels.length - names.length);
};

/** The card of a draft's channels, of which any can be ticked. */
export const chooser = (choosing: Choosing, { find = '', from = 0, ...where }: Where): Told => {
  const { choose: says } = words;
  const { one, known, chosen, notice } = choosing;
  const there = known.filter(isSupported);
  const only = chosen.channels.length > 0 ? where.only : undefined;
  const all = found(only ? chosen.channels : there, find);
  const start = from >= 0 && from < all.length ? from - (from % shown) : 0;
  const page = all.slice(start, start + shown);
  const ticked = new Set(chosen.channels.map(({ ref }) => ref));
  const before = page.flatMap(({ ref }) => (ticked.has(ref) ? ref : [])).join(',');
  const unsupported = known.length - there.length;
  const isMore = start + shown < all.length;
  return {
    view: {
      card: 'channels',
      model: {
        heading: says.heading,
        notice,
        chosen: there.length === 0 ? '' : says.count(chosen.channels.length, there.length),
        theirChosen: namesOf(chosen.channels),
        theirWords: find,
        which: (only ? says.whichChosen : says.which)(start + 1, start + page.length, all.length),
        choices: page.map(({ ref, name, team }, i) => ({
          title: `${start + i + 1}: ${label(words.named(name, team), longest)}`,
          value: ref,
        })),
        ticked: before,
        empty: there.length === 0 ? words.noTeam : page.length === 0 ? says.noneFound : null,
        more: unsupported > 0 ? says.unsupported(unsupported) : null,
        typing: there.length === 0 ? says.typingNone : says.typing,
        actions:
          there.length === 0
            ? [mainButton(says.back, 'briefing-channels-save')]
            : [
                chooseButton(says.done, 'briefing-channels-save'),
                keeping(says.find, 'briefing-channels', { go: 'find' }),
                ...(isMore ? [keeping(says.next, 'briefing-channels', { from: String(start + shown) })] : []),
                ...(start > 0 ? [keeping(says.previous, 'briefing-channels', { from: String(start - shown) })] : []),
                keeping(says.many, 'briefing-channels-ask-many', { from: String(start) }),
              ],
      },
    },
    carried: { briefing: one.id, before, found: find, ...(only && { only }) },
    offers: typedInstead(one.id, { found: find, ...(only && { only }) }, { from: start, isMore }, page, ticked),
    stale: 'teams',
  };
};

/**
 * Shows an officer the channels that a draft can go to, with those ticked that are chosen.
 * @throws input error `no-briefing`, or `not-a-draft`
 */
export const chooseChannels = async (scene: Scene, { briefing, ...where }: { briefing: unknown } & Where): Promise<Told> =>
  chooser(await asChosen(scene, briefing), where);
