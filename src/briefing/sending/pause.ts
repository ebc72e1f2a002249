import { plain, type Told } from '../../cards/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { type Briefing, type BriefingState, doing, noted } from '../briefing.ts';
import { findBriefing } from '../drafting/find.ts';
import { showBriefing } from '../drafting/show.ts';
import { question } from '../question.ts';
import { asShown } from './as-shown.ts';
import { inTheWay, put, type Sent } from './change.ts';
import { progressTold } from './progress.ts';
import { raised } from './raised.ts';
import { words } from './words.ts';

const { cancelling: says } = words;

const find = (scene: Scene, id: unknown): Promise<Briefing> => {
  allow(scene.actor, 'send-briefing');
  return findBriefing(scene, id);
};

/** Another state for one that goes. */
const turn = async (scene: Scene, one: Briefing, state: 'paused' | 'sending'): Promise<Briefing> => {
  const isPaused = state === 'paused';
  const next = noted(raised(one), isPaused ? 'paused' : 'resumed', scene.now, scene.actor.person.id);
  const turned: Briefing = { ...(isPaused ? next : doing(next, 'release')), state };
  await put(scene, turned);
  return turned;
};

const shown = (scene: Scene, one: Briefing, notice: string): Promise<Told> =>
  progressTold(scene, one, scene.actor.person.id, notice);

/** Sets the state that is asked for; where it is so already nothing is done, whoever did it. */
const set = async (scene: Scene, { briefing }: Sent, from: BriefingState, to: 'paused' | 'sending', notice: string) => {
  const one = await find(scene, briefing);
  if (one.state === to) return shown(scene, one, notice);
  if (one.state !== from) return showBriefing(scene, one.id, words.notNow);
  return shown(scene, await turn(scene, one, to), notice);
};

/** Nothing more of it goes until somebody says so. */
export const pause = (scene: Scene, sent: Sent): Promise<Told> => set(scene, sent, 'sending', 'paused', words.paused);

/** It goes on, and what was held meanwhile with it. */
export const resume = (scene: Scene, sent: Sent): Promise<Told> => set(scene, sent, 'paused', 'sending', words.resumed);

/** Asks whether the rest is to be cancelled, and holds it meanwhile: nothing goes while somebody reads the question. */
export const confirmCancel = async (scene: Scene, { briefing }: Sent): Promise<Told> => {
  const found = await find(scene, briefing);
  if (found.state !== 'sending' && found.state !== 'paused') return showBriefing(scene, found.id, words.notNow);
  const one = found.state === 'paused' ? found : await turn(scene, found, 'paused');
  const data = asShown(one);
  return question(
    {
      heading: says.heading(plain(one.title, 120)),
      facts: [{ title: says.what, theirValue: says.sure }],
      typing: says.typing,
    },
    { title: says.yes, say: 'cancel the rest', verb: 'briefing-cancel-yes', data },
    { title: says.no, say: 'go on', verb: 'briefing-resume', data },
  );
};

/** Ends it: what was held is not sent any more, and what waits ends when its turn comes. */
export const cancelRest = async (scene: Scene, { briefing, seen }: Sent): Promise<Told> => {
  const one = await find(scene, briefing);
  if (one.state === 'cancelled') return shown(scene, one, says.done);
  const stop = inTheWay(one, seen, ['paused', 'sending']);
  if (stop !== undefined) return showBriefing(scene, one.id, stop);
  const next = doing(noted(raised(one), 'cancelled', scene.now, scene.actor.person.id), 'end-held');
  const cancelled: Briefing = { ...next, state: 'cancelled' };
  await put(scene, cancelled);
  return shown(scene, cancelled, says.done);
};
