import { isWorkingDay, type WorkingTime } from '../calendar/index.ts';
import { daysOf, type Known } from '../evaluation/index.ts';
import type { PackRound } from '../pathway/index.ts';
import { type Partnership, persons, supervisorsOf } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import { type Session, sessionOf } from '../training/index.ts';
import type { FollowUp } from './follow-up.ts';
import { lastTo } from './letter.ts';
import type { Item } from './plan.ts';

export type Whose = Partnership & WorkingTime;

/** The rounds of a partnership's strategy, by id. */
export const roundsOf = (
  { frameworks }: Pick<Known, 'frameworks'>,
  { framework }: Pick<Partnership, 'framework'>,
): Map<string, PackRound> => new Map((frameworks.get(framework)?.pack.evaluation.rounds ?? []).map((round) => [round.id, round]));

/** Who is to be asked at this moment: themselves, or the first who has confirmed to be their supervisor, and is not themselves. */
export const whomToAsk = async (tx: Transaction, partition: string, one: FollowUp): Promise<string | undefined> => {
  if (one.as === 'practitioner') return one.person;
  const theirs = (await supervisorsOf(tx, partition, one.person)).filter((id) => id !== one.person).sort();
  return one.of !== undefined && theirs.includes(one.of) ? one.of : theirs[0];
};

/** What can be planned on a day, and what cannot: who is nobody's, past, or of a session that was not held. */
export interface Found {
  items: Item[];
  last: Map<string, string>;
  works: (person: string, day: string) => boolean;
  /** Those whose time is over. */
  past: FollowUp[];
  byId: Map<string, FollowUp>;
}

/** Reads what planning needs to know, of the follow-ups that may be asked or reminded of by `until`. */
export const findDue = async (
  tx: Transaction,
  known: Known,
  whose: Whose,
  open: readonly FollowUp[],
  { day, until }: { day: string; until: string },
): Promise<Found> => {
  const partition = whose.id;
  const rounds = roundsOf(known, whose);
  const sessions = new Map<string, Session | undefined>();
  const schools = new Map<string, boolean>();
  const found: Found = {
    items: [],
    last: new Map(),
    works: (person, on) => isWorkingDay(on, whose, { school: schools.get(person) ?? false }),
    past: [],
    byId: new Map(open.map((one) => [one.id, one])),
  };
  for (const one of open) {
    if (!sessions.has(one.session)) sessions.set(one.session, await sessionOf(tx, partition, one.session));
    const session = sessions.get(one.session);
    const round = rounds.get(one.round);
    if (!session || !round) continue;
    const { due, closes } = daysOf(session, round);
    const from = one.notBefore !== undefined && one.notBefore > due ? one.notBefore : due;
    if (day > closes && (one.notBefore === undefined || one.notBefore <= day)) {
      found.past.push(one);
      continue;
    }
    if (from > until) continue;
    const of = await whomToAsk(tx, partition, one);
    if (of === undefined) continue;
    if (!schools.has(of)) {
      schools.set(of, (await tx.get(persons, partition, of))?.sector === 'school');
      const last = await lastTo(tx, partition, of);
      if (last !== undefined) found.last.set(of, last);
    }
    // Somebody new is asked afresh; what the one before was sent is nothing to them.
    found.items.push({ id: one.id, of, as: one.as, due: from, sent: of === one.of ? one.sent : [] });
  }
  return found;
};
