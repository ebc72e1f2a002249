import { button, type Offer, plain, type Told } from '../../cards/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { found, isSupported, knownChannels } from './known.ts';
import { longest } from './named.ts';
import { shown } from './page.ts';
import { words } from './words.ts';

/** The teams that the app is in and their channels, for officers; what it says is asked anew of Teams after it. */
export const listChannels = async (
  scene: Scene,
  { find = '', from = 0 }: { find?: string; from?: number } = {},
): Promise<Told> => {
  allow(scene.actor, 'see-channels');
  const known = await knownChannels(scene);
  const all = found(known, find);
  const start = from < all.length ? from : 0;
  const page = all.slice(start, start + shown);
  const [next, previous] = [start + shown, Math.max(0, start - shown)].map((at) => ({ find, from: String(at) }));
  const [isMore, isLater] = [start + shown < all.length, start > 0];
  const { list } = words;
  const offers: Offer[] = [
    ...(isMore ? ['more', 'next'].map((say) => ({ say, verb: 'channels', data: { ...next } })) : []),
    ...(isLater ? ['back', 'previous'].map((say) => ({ say, verb: 'channels', data: { ...previous } })) : []),
    { say: 'find', verb: 'channels', rest: 'find' },
  ];
  const teams = new Set(known.map(({ key }) => `${key.tenant}/${key.team}`)).size;
  const supported = known.filter(isSupported).length;
  return {
    view: {
      card: 'listing',
      model: {
        heading: find === '' ? list.heading : list.found,
        notice: supported < known.length ? words.whyNot(known.length - supported) : null,
        intro: known.length === 0 ? null : list.intro(teams, supported),
        rows: page.map(({ name, team, kind, archived }, i) => ({
          number: `${start + i + 1}. `,
          theirTitle: plain(name, longest),
          text: plain(team, longest),
          more: list.kinds[kind] ?? (archived ? list.archived : null),
        })),
        empty: known.length === 0 ? words.noTeam : page.length === 0 ? list.noneFound : null,
        pick: '',
        choices: [],
        typing: known.length === 0 ? list.typingNone : isMore ? list.typingMore : list.typing,
        actions: [
          ...(isMore ? [button(list.next, 'channels', { ...next })] : []),
          ...(isLater ? [button(list.previous, 'channels', { ...previous })] : []),
        ],
      },
    },
    offers,
    stale: 'teams',
  };
};
