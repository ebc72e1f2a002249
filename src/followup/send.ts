import { createHash } from 'node:crypto';
import { instantAt } from '../calendar/index.ts';
import type { Known } from '../evaluation/index.ts';
import { want } from '../outbox/index.ts';
import type { Transaction } from '../store/port.ts';
import type { Whose } from './due.ts';
import { withoutSeen } from './end.ts';
import { type FollowUp, followUps, signpost, turned } from './follow-up.ts';
import { letterId, letterKey, letters, type Sent } from './letter.ts';
import type { Letter } from './plan.ts';
import { questionnaireFor } from './questions.ts';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const two = (number: number): string => String(number).padStart(2, '0');

/**
 * When on a day somebody is written to: at the same minute of the working hours each time, so that a week between two is a whole one;
 * not near the end of them, so that what is held up still goes on its day.
 */
const timeFor = (person: string, day: string, { workingHours, timeZone }: Whose): Date => {
  const [from, to] = [minutesOf(workingHours.from), minutesOf(workingHours.to)];
  const share = createHash('sha256').update(person).digest().readUInt32BE(0) / 2 ** 32;
  const at = Math.floor(from + (to - from) * (1 / 16 + share * (3 / 4)));
  return instantAt(day, `${two(Math.floor(at / 60))}:${two(at % 60)}`, timeZone);
};

/** As it is once it has been put to somebody on a day. Somebody new sees nothing of what the one before had begun to say. */
const put = async (
  tx: Transaction,
  known: Known,
  whose: Whose,
  one: FollowUp,
  of: string,
  day: string,
  at: Date,
): Promise<FollowUp> => {
  const again = one.of === of;
  const theirs = again ? one : await withoutSeen(tx, whose.id, one);
  const { notBefore: _, ...asked } = again && one.state === 'asked' ? one : turned(theirs, 'asked', signpost, at);
  const questionnaire = await questionnaireFor(tx, known, whose, one);
  const sent = again ? [...one.sent, day] : [day];
  return { ...asked, of, sent, ...(questionnaire === undefined ? {} : { questionnaire }) };
};

/** Writes a letter, to be sent on its day or not at all. Gives the follow-ups of it as they are then. */
export const send = async (
  tx: Transaction,
  known: Known,
  whose: Whose,
  day: string,
  { of, as, items }: Letter,
  byId: ReadonlyMap<string, FollowUp>,
): Promise<FollowUp[]> => {
  const partition = whose.id;
  const at = instantAt(day, '06:00', whose.timeZone);
  const asked: FollowUp[] = [];
  for (const one of items.flatMap((id) => byId.get(id) ?? [])) {
    const now = await put(tx, known, whose, one, of, day, at);
    await tx.put(followUps, partition, now);
    asked.push(now);
  }
  const letter: Sent = { id: letterId(of, day), person: of, day, as, items, state: 'open' };
  await tx.put(letters, partition, letter);
  const due = timeFor(of, day, whose);
  // On another day it might be one too many, or a school's holiday: it is planned anew then.
  const until = instantAt(day, whose.workingHours.to, whose.timeZone);
  await want(tx, partition, { kind: 'follow-up', key: letterKey(letter), to: { person: of }, about: letter.id, due, until });
  return asked;
};
