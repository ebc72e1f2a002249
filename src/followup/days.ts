import { createHash } from 'node:crypto';
import { instantAt } from '../calendar/index.ts';
import { evaluations, type Known } from '../evaluation/index.ts';
import { intentOf, type Planner, want } from '../outbox/index.ts';
import type { Transaction } from '../store/port.ts';
import { findDue, roundsOf, type Whose } from './due.ts';
import { type FollowUp, followUpId, followUps, openFollowUps, turned } from './follow-up.ts';
import { letterId, letterKey, letters, type Sent } from './letter.ts';
import { outcomeOf } from './outcome.ts';
import { type Letter, planDay } from './plan.ts';
import { questionnaireFor } from './questions.ts';
import { tellOfUnreached } from './unreached.ts';

/** Who made a change that nobody made. */
export const signpost = 'signpost';

/** So many messages a day: a conference of hundreds is asked over several days. */
export const perDay = 120;

/** The same minute of the day for the same person, so that a week between two is a whole one. */
const timeFor = (person: string): string => {
  const minutes = createHash('sha256').update(person).digest().readUInt32BE(0) % 360;
  const at = 9 * 60 + 30 + minutes;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
};

const atOnce = 200;

/** Follow-ups for a page of those who were asked about a session; none for those whom the register says were not there. */
const bringInLine = async (
  tx: Transaction,
  known: Known,
  whose: Whose,
  now: Date,
  after: string | undefined,
): Promise<string | undefined> => {
  const partition = whose.id;
  const rounds = [...roundsOf(known, whose).values()];
  const page = await tx.find(evaluations, partition, 'all', 'all', { limit: atOnce, ...(after === undefined ? {} : { after }) });
  for (const { session, person, course, state } of page)
    for (const { id: round, to } of rounds) {
      const id = followUpId(session, person, round);
      const one = await tx.get(followUps, partition, id);
      if (state === 'withdrawn' && one && one.state !== 'ended')
        await tx.put(followUps, partition, turned(one, 'ended', signpost, now));
      if (state === 'withdrawn' || state === 'before') continue;
      const fresh: FollowUp = { id, session, course, person, round, as: to, state: 'ended', sent: [], history: [], version: 0 };
      if (!one || one.state === 'ended') await tx.put(followUps, partition, turned(one ?? fresh, 'planned', signpost, now));
    }
  return page.length < atOnce ? undefined : page.at(-1)?.id;
};

/** What became of the letters that went: what did not reach anybody was not asked. */
const settle = async (tx: Transaction, partition: string, now: Date): Promise<void> => {
  for (const letter of await tx.find(letters, partition, 'open', 'open', { limit: 5_000 })) {
    const outcome = outcomeOf(await intentOf(tx, partition, letterKey(letter)));
    if (outcome.is === 'open') continue;
    const settled: Sent = { ...letter, state: outcome.is };
    await tx.put(letters, partition, settled);
    if (outcome.is !== 'not-sent') continue;
    for (const id of letter.items) {
      const one = await tx.get(followUps, partition, id);
      if (one?.state !== 'asked' || one.of !== letter.person) continue;
      const sent = one.sent.filter((day) => day !== letter.day);
      const state = outcome.turns ?? (sent.length === 0 ? 'planned' : 'asked');
      const by = state === 'declined' ? letter.person : signpost;
      await tx.put(followUps, partition, { ...(state === one.state ? one : turned(one, state, by, now)), sent });
      if (state === 'unreachable') await tellOfUnreached(tx, partition, one, now);
    }
  }
};

const send = async (
  tx: Transaction,
  known: Known,
  whose: Whose,
  day: string,
  letter: Letter,
  byId: ReadonlyMap<string, FollowUp>,
) => {
  const { of, as, items } = letter;
  const partition = whose.id;
  const now = instantAt(day, '06:00', whose.timeZone);
  for (const id of items) {
    const one = byId.get(id);
    if (!one) continue;
    const questionnaire = await questionnaireFor(tx, known, whose, one);
    const asked = one.state === 'asked' && one.of === of ? one : turned(one, 'asked', signpost, now);
    const { notBefore: _, ...rest } = asked;
    const sent = [...(one.of === of ? one.sent : []), day];
    await tx.put(followUps, partition, { ...rest, of, sent, ...(questionnaire === undefined ? {} : { questionnaire }) });
  }
  const record: Sent = { id: letterId(of, day), person: of, day, as, items, state: 'open' };
  await tx.put(letters, partition, record);
  const due = instantAt(day, timeFor(of), whose.timeZone);
  await want(tx, partition, { kind: 'follow-up', key: letterKey(record), to: { person: of }, about: record.id, due });
};

/** How one ends whose time is over, or who was reminded for the last time a week ago. */
const close = async (tx: Transaction, partition: string, one: FollowUp, now: Date): Promise<void> => {
  const final = one.state === 'unreachable' || one.state === 'moved';
  const reached = await wasReached(tx, partition, one);
  const state = final ? one.state : one.sent.length === 0 ? 'unreachable' : reached ? 'no-answer' : 'unknown';
  const ended = state === one.state ? one : turned(one, state, signpost, now);
  await tx.put(followUps, partition, { ...ended, over: true });
};

/** Whether any of its letters is known to have arrived. */
const wasReached = async (tx: Transaction, partition: string, { of, sent }: FollowUp): Promise<boolean> => {
  for (const day of sent) {
    const letter = of === undefined ? undefined : await tx.get(letters, partition, letterId(of, day));
    if (letter?.state === 'delivered') return true;
  }
  return false;
};

const planAll = async (tx: Transaction, known: Known, whose: Whose, day: string, now: Date): Promise<void> => {
  const partition = whose.id;
  await settle(tx, partition, now);
  const found = await findDue(tx, known, whose, await openFollowUps(tx, partition), { day, until: day });
  const { letters: out, over } = planDay(day, found.items, found.last, { works: found.works, perDay });
  for (const letter of out) await send(tx, known, whose, day, letter, found.byId);
  const ended = [...found.past, ...over.flatMap((id) => found.byId.get(id) ?? [])];
  for (const one of ended) await close(tx, partition, one, now);
};

/** What comes after the last page. */
const rest = '~';

/** Each day: what is asked some time after sessions, and reminded of, and what is over. */
export const followUpDays = (known: Known): Planner => ({
  name: 'follow-ups',
  async plan(tx, partition, day, after) {
    const whose = known.partnerships.find(({ id }) => id === partition);
    if (!whose) return undefined;
    const now = instantAt(day, '06:00', whose.timeZone);
    if (after !== rest) return (await bringInLine(tx, known, whose, now, after)) ?? rest;
    await planAll(tx, known, whose, day, now);
    return undefined;
  },
});
