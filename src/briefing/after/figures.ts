import { dateOf } from '../../calendar/index.ts';
import { plain } from '../../cards/index.ts';
import { progress } from '../../outbox/index.ts';
import type { Scene } from '../../people/index.ts';
import type { Briefing, Happened } from '../briefing.ts';
import { reminderBatch } from '../sent.ts';
import type { Ways } from '../ways.ts';
import { lastWord } from './places.ts';
import { reachedBy } from './reached.ts';
import { readersOf } from './reads.ts';
import { words } from './words.ts';

type Facts = Ways['facts'];
const says = words.facts;

const countsOf = async ({ tx, partition, now }: Scene, batch: string) => (await progress(tx, partition, batch, now))?.counts;

/** How far its last correction, or its withdrawal, has come. */
export const placesOf = async (
  scene: Scene,
  one: Briefing,
): Promise<{ done: number; all: number; left: number; open: boolean }> => {
  const counts = await countsOf(scene, lastWord(one));
  const { waiting = 0, held = 0, claimed = 0, delivered: done = 0, refused = 0, unknown = 0, ended = 0 } = counts ?? {};
  const left = refused + unknown + ended;
  const onItsWay = waiting + held + claimed;
  const open = onItsWay > 0 || one.tasks.some(({ task }) => task === 'correct' || task === 'withdraw');
  return { done, all: done + left + onItsWay, left, open };
};

const dayOf = ({ partnership, today }: Scene, { history }: Briefing, what: Happened): string => {
  const last = history.findLast((one) => one.what === what);
  return last ? dateOf(new Date(last.at), partnership.timeZone) : today;
};

const mended = async (scene: Scene, one: Briefing): Promise<Facts> => {
  if (one.state !== 'withdrawn' && one.edition === 1) return [];
  const [title, what, why, text] =
    one.state === 'withdrawn'
      ? ([says.withdrawn, 'withdrawn', says.ground, one.ground] as const)
      : ([says.corrected, 'corrected', says.was, one.correction] as const);
  return [
    { title, theirValue: says.placed(dayOf(scene, one, what), await placesOf(scene, one)) },
    ...(text === undefined ? [] : [{ title: why, theirValue: plain(text, 400) }]),
  ];
};

const reminded = async (scene: Scene, one: Briefing): Promise<Facts> => {
  const counts = await countsOf(scene, reminderBatch(one));
  if (!one.history.some(({ what }) => what === 'reminded')) return [];
  return [{ title: says.reminded, theirValue: says.remindedOn(dayOf(scene, one, 'reminded'), counts?.delivered ?? 0) }];
};

/** Whom a briefing has reached, how many have read it, and how far what was done about it since has come. */
export const figuresOf = async (scene: Scene, one: Briefing): Promise<Facts> => {
  const read = await readersOf(scene.tx, scene.partition, one);
  return [
    { title: says.reached, theirValue: says.to(await reachedBy(scene, one)) },
    { title: says.read, theirValue: says.by(read) },
    ...(await reminded(scene, one)),
    ...(await mended(scene, one)),
  ];
};
