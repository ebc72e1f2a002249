import { button, type Offer, type Told } from '../../cards/index.ts';
import type { Scene } from '../../people/index.ts';
import { showBriefing } from '../drafting/show.ts';
import { words as common } from '../words.ts';
import type { Change } from './choice.ts';
import { chooser, type Where } from './choose.ts';
import { found, isSupported, knownChannels } from './known.ts';
import { asChosen, saveChoice } from './save.ts';
import { words } from './words.ts';

/** What the card sent back: the refs that were ticked when it was drawn, and those that are now; no `before` where it was typed. */
export interface Ticks {
  briefing: unknown;
  before?: string | undefined;
  ticks?: string | undefined;
}

const refs = (list: string | undefined): string[] => (list ?? '').split(',').filter((ref) => ref !== '');

/** Only what they have changed themselves: what another officer has chosen meanwhile stays. */
const changeOf = ({ before, ticks }: Ticks): Change => {
  if (before === undefined) return { add: [], remove: [] };
  const [was, is] = [refs(before), refs(ticks)];
  return { add: is.filter((ref) => !was.includes(ref)), remove: was.filter((ref) => !is.includes(ref)) };
};

/** Keeps the ticks of the page, and turns to another, or to what is looked for. */
export const turnChannels = async (scene: Scene, sent: Ticks & Where): Promise<Told> =>
  chooser(await saveChoice(scene, sent.briefing, changeOf(sent)), sent);

/** Ticks one, or takes its tick away. */
export const setChannel = async (scene: Scene, sent: { briefing: unknown; add: string; remove: string } & Where): Promise<Told> =>
  chooser(await saveChoice(scene, sent.briefing, { add: refs(sent.add), remove: refs(sent.remove) }), sent);

/** Keeps the ticks, and shows the draft; the card stays where something was left out, so that it is read. */
export const saveChannels = async (scene: Scene, sent: Ticks): Promise<Told> => {
  const choosing = await saveChoice(scene, sent.briefing, changeOf(sent));
  return choosing.notice === null ? showBriefing(scene, sent.briefing) : chooser(choosing, {});
};

const several = ['every', 'general', 'found', 'none'] as const;

/** Asks which to choose at once, once the ticks of the page are kept. */
export const askMany = async (scene: Scene, sent: Ticks & Where): Promise<Told> => {
  const { one, known, chosen, notice } = await saveChoice(scene, sent.briefing, changeOf(sent));
  const there = known.filter(isSupported);
  const counts = {
    every: there.length,
    general: there.filter(({ general }) => general).length,
    found: sent.find ? found(there, sent.find).length : 0,
    none: chosen.channels.length,
  };
  const data = { briefing: one.id, found: sent.find ?? '' };
  const ways = several.filter((which) => counts[which] > 0);
  const back = { ...data, from: String(sent.from ?? 0) };
  const isChosen = { briefing: one.id, only: 'chosen' };
  const offers: Offer[] = [
    ...ways.map((which) => ({ say: words.many.say[which], verb: 'briefing-channels-many', data: { ...data, which } })),
    ...(counts.none > 0 ? [{ say: 'chosen', verb: 'briefing-channels', data: isChosen }] : []),
    { say: 'back', verb: 'briefing-channels', data: back },
  ];
  return {
    view: {
      card: 'detail',
      model: {
        heading: words.many.heading,
        notice,
        facts: [{ title: words.many.now, theirValue: words.choose.count(chosen.channels.length, there.length) }],
        parts: [],
        typing: `${common.orType(offers.map(({ say }) => say))} ${words.many.kept}`,
        actions: [
          ...ways.map((which) => button(words.many[which](counts[which]), 'briefing-channels-many', { ...data, which })),
          ...(counts.none > 0 ? [button(words.many.chosen(counts.none), 'briefing-channels', isChosen)] : []),
          button(words.many.back, 'briefing-channels', back),
        ],
      },
    },
    offers,
  };
};

/** Chooses every channel, General of every team, all that were found beside what is chosen, or none. */
export const chooseMany = async (scene: Scene, sent: { briefing: unknown; which: unknown } & Where): Promise<Told> => {
  const which = several.find((one) => one === sent.which);
  if (!which) return chooser(await asChosen(scene, sent.briefing), sent);
  const there = (await knownChannels(scene)).filter(isSupported);
  const meant = {
    every: there,
    general: there.filter(({ general }) => general),
    found: found(there, sent.find ?? ''),
    none: [],
  }[which];
  const all = meant.map(({ ref }) => ref);
  return chooser(await saveChoice(scene, sent.briefing, which === 'found' ? { add: all, remove: [] } : { only: all }), sent);
};
