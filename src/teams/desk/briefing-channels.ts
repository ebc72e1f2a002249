import {
  askMany,
  chooseChannels,
  chooseMany,
  listChannels,
  saveChannels,
  setChannel,
  turnChannels,
} from '../../briefing/index.ts';
import { numberIn, type Route, type Sent, text } from './route.ts';

const longest = 60;

const words = (value: unknown): string => (text(value) ?? '').slice(0, longest).trim();

/** Where in the list they are: what they look for now where they say so, else what the card was drawn with. */
const where = (sent: Sent) => {
  const isNew = sent['go'] === 'find' || sent['found'] === undefined;
  const only = sent['only'] === 'chosen' && sent['go'] === undefined ? ('chosen' as const) : undefined;
  return { find: words(isNew ? sent['find'] : sent['found']), from: numberIn(sent['from']), only };
};

/** A card that was drawn with none ticked still says so. */
const ticks = (sent: Sent) => ({
  briefing: sent['briefing'],
  before: typeof sent['before'] === 'string' ? sent['before'].slice(0, 1_000) : undefined,
  ticks: text(sent['ticks'])?.slice(0, 1_000),
});

/** The buttons of teams and channels, and of choosing channels for a draft. */
export const briefingChannelPresses: Readonly<Record<string, Route<Sent>>> = {
  channels: {
    act: 'see-channels',
    run: (scene, sent) => listChannels(scene, { find: words(sent['find']), from: numberIn(sent['from']) }),
  },
  'briefing-channels': {
    act: 'write-briefing',
    run: (scene, sent) =>
      sent['before'] === undefined
        ? chooseChannels(scene, { briefing: sent['briefing'], ...where(sent) })
        : turnChannels(scene, { ...ticks(sent), ...where(sent) }),
  },
  'briefing-channels-set': {
    act: 'write-briefing',
    run: (scene, sent) =>
      setChannel(scene, { briefing: sent['briefing'], add: words(sent['add']), remove: words(sent['remove']), ...where(sent) }),
  },
  'briefing-channels-ask-many': {
    act: 'write-briefing',
    run: (scene, sent) => askMany(scene, { ...ticks(sent), ...where(sent) }),
  },
  'briefing-channels-many': {
    act: 'write-briefing',
    run: (scene, sent) => chooseMany(scene, { briefing: sent['briefing'], which: sent['which'], ...where(sent) }),
  },
  'briefing-channels-save': { act: 'write-briefing', run: (scene, sent) => saveChannels(scene, ticks(sent)) },
};
