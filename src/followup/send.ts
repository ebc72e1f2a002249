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

/** A day as people work on it. */
export interface WorkDay {
  day: string;
  planned: Date;
  opens: Date;
  closes: Date;
}

export const workDay = (day: string, { timeZone, workingHours: { from, to } }: Whose): WorkDay => ({
  day,
  planned: instantAt(day, '06:00', timeZone),
  opens: instantAt(day, from, timeZone),
  closes: instantAt(day, to, timeZone),
});

const minute = 60_000;

/**
 * When somebody is written to: at the same minute of the working hours each time, so that a week between two is a whole one; not near
 * the end of them, so that what is held up still goes on its day.
 */
const timeFor = (person: string, { opens, closes }: WorkDay): Date => {
  const share = createHash('sha256').update(person).digest().readUInt32BE(0) / 2 ** 32;
  const length = (closes.getTime() - opens.getTime()) / minute;
  return new Date(opens.getTime() + Math.floor(length * (1 / 16 + share * (3 / 4))) * minute);
};

/** As it is once it has been put to somebody on a day. Somebody new sees nothing of what the one before had begun to say. */
const put = async (
  tx: Transaction,
  known: Known,
  whose: Whose,
  one: FollowUp,
  of: string,
  { day, planned }: WorkDay,
): Promise<FollowUp> => {
  const again = one.of === of;
  const theirs = again ? one : await withoutSeen(tx, whose.id, one);
  const { notBefore: _, ...asked } = again && one.state === 'asked' ? one : turned(theirs, 'asked', signpost, planned);
  const questionnaire = await questionnaireFor(tx, known, whose, one);
  const sent = again ? [...one.sent, day] : [day];
  return { ...asked, of, sent, ...(questionnaire === undefined ? {} : { questionnaire }) };
};

/** Writes a letter, to be sent on its day or not at all. */
export const send = async (
  tx: Transaction,
  known: Known,
  whose: Whose,
  on: WorkDay,
  { of, as, items }: Letter,
  byId: ReadonlyMap<string, FollowUp>,
): Promise<void> => {
  const partition = whose.id;
  for (const one of items.flatMap((id) => byId.get(id) ?? []))
    await tx.put(followUps, partition, await put(tx, known, whose, one, of, on));
  const { day, closes: until } = on;
  const letter: Sent = { id: letterId(of, day), person: of, day, as, items, state: 'open' };
  await tx.put(letters, partition, letter);
  const about = { key: letterKey(letter), to: { person: of }, about: letter.id };
  // On another day it might be one too many, or a school's holiday: it is planned anew then.
  await want(tx, partition, { kind: 'follow-up', ...about, due: timeFor(of, on), until });
};
