import type { Told } from '../../cards/index.ts';
import { inputError } from '../../errors.ts';
import { ledger, want } from '../../outbox/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { type Briefing, briefings, doing, noted } from '../briefing.ts';
import { findBriefing } from '../drafting/find.ts';
import { showBriefing } from '../drafting/show.ts';
import { question } from '../question.ts';
import { recipientKey, reminderBatch, sentBatch } from '../sent.ts';
import { type Page, pageSize } from '../task.ts';
import { hasRead } from './reads.ts';
import { isOver } from './states.ts';
import { readingOf } from './unread.ts';
import { words } from './words.ts';

const says = words.remind;

export const wasReminded = ({ history }: Briefing): boolean => history.some(({ what }) => what === 'reminded');

const find = async (scene: Scene, id: unknown): Promise<Briefing> => {
  allow(scene.actor, 'send-briefing');
  const one = await findBriefing(scene, id);
  if (!isOver(one)) throw inputError('not-now', says.notNow);
  return one;
};

/** Asks whether those who have not said that they have read it are to be reminded. */
export const askRemind = async (scene: Scene, id: unknown): Promise<Told> => {
  const one = await find(scene, id);
  if (wasReminded(one)) throw inputError('reminded', says.already);
  const reading = await readingOf(scene, one);
  if (reading.left === 0 && !reading.isAbout) throw inputError('nobody-left', says.nobody);
  const data = { briefing: one.id };
  return question(
    {
      heading: says.heading,
      facts: [
        { title: says.who, theirValue: says.whoText(reading) },
        { title: says.channels, theirValue: says.channelsText },
        { title: says.once, theirValue: says.onceText },
      ],
      typing: says.typing,
    },
    { title: says.yes, say: 'yes', verb: 'briefing-remind-yes', data },
    { title: says.no, say: 'no', verb: 'briefing-show', data },
  );
};

/** Reminds them; a briefing once, whoever says it and however often. */
export const remind = async (scene: Scene, id: unknown): Promise<Told> => {
  const one = await find(scene, id);
  const { tx, partition, now, actor } = scene;
  if (!wasReminded(one)) await tx.put(briefings, partition, doing(noted(one, 'reminded', now, actor.person.id), 'remind'));
  return showBriefing(scene, one.id);
};

/** Wants a reminder for each person who got it and has not read it. */
export const remindPeople: Page = async ({ tx, partition, now }, one, after) => {
  if (one.state === 'withdrawn') return undefined;
  const found = await ledger(tx, partition, { batch: sentBatch(one), state: 'delivered', after, limit: pageSize });
  const batch = reminderBatch(one);
  for (const { to } of found) {
    if (!('person' in to) || (await hasRead(tx, partition, one, to.person))) continue;
    const key = `${batch}/${recipientKey(to)}`;
    await want(tx, partition, { kind: 'briefing-reminder', key, to, about: one.id, batch, due: now });
  }
  return found.length < pageSize ? undefined : found.at(-1)?.id;
};
