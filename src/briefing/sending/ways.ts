import { type Action, button, mainButton, type Offer } from '../../cards/index.ts';
import type { Scene } from '../../people/index.ts';
import type { Briefing } from '../briefing.ts';
import type { Ways } from '../ways.ts';
import { mayApprove, needsApproval } from './approval.ts';
import { asShown } from './as-shown.ts';
import { factsOf, type Here, progressIn } from './facts.ts';
import { words } from './words.ts';

type Way = { action: Action; offer: Offer };
type Name = keyof typeof words.ways;

/** The verb of each. */
const verbs: Readonly<Record<Name, string>> = {
  send: 'briefing-send',
  schedule: 'briefing-schedule',
  change: 'briefing-schedule',
  takeBack: 'briefing-to-draft',
  draft: 'briefing-to-draft',
  askApproval: 'briefing-ask-approval',
  approve: 'briefing-approve',
  sendBack: 'briefing-return',
  pause: 'briefing-pause',
  resume: 'briefing-resume',
  cancel: 'briefing-cancel',
  notDelivered: 'briefing-not-delivered',
  unknown: 'briefing-unknown',
};

/** A button and what may be typed instead; each carries the version that was shown. */
const way =
  (one: Briefing) =>
  (name: Name, draw: typeof button = button): Way => {
    const data = asShown(one);
    return { action: draw(words.ways[name], verbs[name], data), offer: { say: words.says[name], verb: verbs[name], data } };
  };

/** The lists of those who do not have it, where there are any. */
const lists = async (here: Here, one: Briefing): Promise<Way[]> => {
  const { counts } = (await progressIn(here, one)) ?? {};
  const make = way(one);
  return [
    ...(counts && counts.refused + counts.ended > 0 ? [make('notDelivered')] : []),
    ...(counts && counts.unknown > 0 ? [make('unknown')] : []),
  ];
};

const waysFor = async (here: Here, one: Briefing, viewer: string): Promise<Way[]> => {
  const make = way(one);
  const goes = (later: Name): Way[] =>
    needsApproval(here.partnership, one) ? [make('askApproval', mainButton)] : [make('send', mainButton), make(later)];
  switch (one.state) {
    case 'draft':
      return goes('schedule');
    case 'awaiting':
      return [...(mayApprove(one, viewer) ? [make('approve', mainButton), make('sendBack')] : []), make('draft')];
    case 'scheduled':
      return [...goes('change'), make('takeBack')];
    case 'overdue':
      return [...goes('schedule'), make('draft')];
    case 'sending':
      return [make('pause', mainButton), make('cancel'), ...(await lists(here, one))];
    case 'paused':
      return [make('resume', mainButton), make('cancel'), ...(await lists(here, one))];
    default:
      return lists(here, one);
  }
};

/** What is to be said of a briefing and what somebody can do with it, until it has gone out and about those who do not have it. */
export const waysOf = async (here: Here, one: Briefing, viewer: string): Promise<Ways> => {
  const ways = await waysFor(here, one, viewer);
  return {
    facts: await factsOf(here, one),
    actions: ways.map(({ action }) => action),
    offers: ways.map(({ offer }) => offer),
  };
};

/** The same for whoever looks. */
export const sendingWays = (scene: Scene, briefing: Briefing): Promise<Ways> => waysOf(scene, briefing, scene.actor.person.id);
