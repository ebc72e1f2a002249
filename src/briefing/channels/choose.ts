import { button, chooseButton, label, mainButton, plain, type Told } from '../../cards/index.ts';
import type { Scene } from '../../people/index.ts';
import { found, isSupported, type Known } from './known.ts';
import { shown } from './page.ts';
import { asChosen, type Choosing } from './save.ts';
import { typedInstead } from './typed.ts';
import { words } from './words.ts';

export interface Where {
  /** Words of the name of a team or a channel. */
  find?: string | undefined;
  /** The first that is shown, from 0. */
  from?: number | undefined;
}

const namesOf = (channels: readonly Known[]): string | null => {
  if (channels.length === 0) return null;
  const names = channels.slice(0, 10).map(({ name, team }) => plain(words.named(name, team), 120));
  return words.chosen(names, channels.length - names.length);
};

/** The card of a draft's channels, of which any can be ticked. */
export const chooser = (choosing: Choosing, { find = '', from = 0 }: Where): Told => {
  const { one, known, chosen, notice } = choosing;
  const there = known.filter(isSupported);
  const all = found(there, find);
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
        heading: words.choose.heading,
        notice,
        chosen: words.choose.count(chosen.channels.length, there.length),
        theirChosen: namesOf(chosen.channels),
        theirWords: find,
        which: words.choose.which(start + 1, start + page.length, all.length),
        choices: page.map(({ ref, name, team }, i) => ({
          title: `${start + i + 1}: ${label(words.named(name, team))}`,
          value: ref,
        })),
        ticked: before,
        empty: there.length === 0 ? words.noTeam : page.length === 0 ? words.choose.noneFound : null,
        more: unsupported > 0 ? words.choose.unsupported(unsupported) : null,
        typing: there.length === 0 ? words.choose.typingNone : words.choose.typing,
        actions:
          there.length === 0
            ? [mainButton(words.choose.back, 'briefing-channels-save')]
            : [
                chooseButton(words.choose.done, 'briefing-channels-save'),
                { ...button(words.choose.find, 'briefing-channels', { go: 'find' }), inputs: 'auto' },
                ...(isMore
                  ? [
                      {
                        ...button(words.choose.next, 'briefing-channels', { from: String(start + shown) }),
                        inputs: 'auto' as const,
                      },
                    ]
                  : []),
                ...(start > 0
                  ? [
                      {
                        ...button(words.choose.previous, 'briefing-channels', { from: String(start - shown) }),
                        inputs: 'auto' as const,
                      },
                    ]
                  : []),
                { ...button(words.choose.many, 'briefing-channels-ask-many', { from: String(start) }), inputs: 'auto' },
              ],
      },
    },
    carried: { briefing: one.id, before, found: find },
    offers: typedInstead(one.id, { find, from: start, isMore }, page, ticked),
    stale: 'teams',
  };
};

/**
 * Shows an officer the channels that a draft can go to, with those ticked that are chosen.
 * @throws input error `no-briefing`, or `not-a-draft`
 */
export const chooseChannels = async (scene: Scene, { briefing, ...where }: { briefing: unknown } & Where): Promise<Told> =>
  chooser(await asChosen(scene, briefing), where);
