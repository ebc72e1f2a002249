import { isWorkingDay, type WorkingTime } from '../calendar/index.ts';
import { daysOf, type Known } from '../evaluation/index.ts';
import type { PackRound } from '../pathway/index.ts';
import { type Partnership, persons, reachPerson, supervisorsOf } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import { sessionOf } from '../training/index.ts';
import { type FollowUp, isOpen } from './follow-up.ts';
import { lastTo } from './letter.ts';
import type { Item } from './plan.ts';

export type Whose = Partnership & WorkingTime;

/** The rounds of a partnership's strategy, by id. */
export const roundsOf = (
  { frameworks }: Pick<Known, 'frameworks'>,
  { framework }: Pick<Partnership, 'framework'>,
): Map<string, PackRound> => new Map((frameworks.get(framework)?.pack.evaluation.rounds ?? []).map((round) => [round.id, round]));

/**
 * Who is to be asked at this moment: themselves, or one who has confirmed to be their supervisor, and is not themselves: whoever was
 * asked before, while messages reach them, or else the first whom they do.
 */
export const whomToAsk = async (tx: Transaction, partition: string, one: FollowUp): Promise<string | undefined> => {
  if (one.as === 'practitioner') return one.person;
  const theirs = (await supervisorsOf(tx, partition, one.person)).filter((id) => id !== one.person).sort();
  const inOrder = theirs.includes(one.of ?? '') ? [one.of ?? '', ...theirs] : theirs;
  for (const id of inOrder) if (await reachPerson(tx, partition, id)) return id;
  return inOrder[0];
};

/** What can be planned on a day, and what cannot any more. */
export interface Found {
  items: Item[];
  last: Map<string, string>;
  works: (person: string, day: string) => boolean;
  /** Those whose time is over. */
  past: FollowUp[];
  /** Those whose session or round there is no more. */
  gone: FollowUp[];
}

/** Whether those in schools, and everybody else, work on a day: worked out once each. */
const workingDays = (whose: Whose): ((day: string, school: boolean) => boolean) => {
  const known = new Map<string, boolean>();
  return (day, school) => {
    const key = `${day} ${school}`;
    const works = known.get(key) ?? isWorkingDay(day, whose, { school });
    known.set(key, works);
    return works;
  };
};

/** When something is asked, and how often: once and two reminders; of whom nothing is asked is told once. */
type When = Pick<Item, 'due' | 'closes' | 'times'>;

/** When each round of each session is, as session and pack say now; undefined where either is gone. */
const whenIn = (tx: Transaction, known: Known, whose: Whose) => {
  const rounds = roundsOf(known, whose);
  const found = new Map<string, When | undefined>();
  return async ({ session: id, round: name }: FollowUp): Promise<When | undefined> => {
    const key = `${id}/${name}`;
    if (found.has(key)) return found.get(key);
    const [session, round] = [await sessionOf(tx, whose.id, id), rounds.get(name)];
    const days = session && round && { ...daysOf(session, round), times: round.form === null ? 1 : 3 };
    found.set(key, days);
    return days;
  };
};

/** Reads what planning a day needs to know of these follow-ups. */
export const findDue = async (
  tx: Transaction,
  known: Known,
  whose: Whose,
  open: readonly FollowUp[],
  day: string,
): Promise<Found> => {
  const partition = whose.id;
  const schools = new Map<string, boolean>();
  const areWorking = workingDays(whose);
  const whenFor = whenIn(tx, known, whose);
  const found: Found = {
    items: [],
    last: new Map(),
    works: (person, on) => areWorking(on, schools.get(person) ?? false),
    past: [],
    gone: [],
  };
  for (const one of open) {
    const when = await whenFor(one);
    if (!when) found.gone.push(one);
    else if (day > when.closes) found.past.push(one);
    if (!when || day > when.closes || !isOpen(one)) continue;
    const due = one.notBefore !== undefined && one.notBefore > when.due ? one.notBefore : when.due;
    const of = due > day ? undefined : await whomToAsk(tx, partition, one);
    // Nobody is there to be asked; or no message reaches them still.
    if (of === undefined || (one.state === 'unreachable' && of === one.of && !(await reachPerson(tx, partition, of)))) continue;
    if (!schools.has(of)) {
      schools.set(of, (await tx.get(persons, partition, of))?.sector === 'school');
      const last = await lastTo(tx, partition, of);
      if (last !== undefined) found.last.set(of, last);
    }
    // Somebody new is asked afresh; what the one before was sent is nothing to them. Whoever is back from leave is asked once more.
    const sent = of === one.of && one.state !== 'on-leave' ? one.sent : [];
    found.items.push({ ...when, id: one.id, of, as: one.as, due, sent });
  }
  return found;
};
