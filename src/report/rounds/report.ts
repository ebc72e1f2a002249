import type { Pack } from '../../pathway/index.ts';
import type { Transaction } from '../../store/port.ts';
import type { Cell } from '../cells.ts';
import { combined } from '../combine.ts';
import { type Figured, figured, type Question } from '../figures.ts';
import { type Release, shownIn } from '../release.ts';
import { standing } from '../releases.ts';
import { followUpsOf } from './asked-again.ts';
import { clearedOf } from './cleared.ts';
import { bySession, type Heard, type HeardAgain, heardAgain, heardOfManagers } from './heard.ts';
import { combinedLasting, type LastingCell, shownLasting } from './lasting.ts';
import { type RoundRate, ratesOf } from './rates.ts';
import { laterOf, laterRestOf, seenOf, seenRestOf, standingLasting } from './releases.ts';
import { type Example, type WrittenLater, writtenLater } from './written-later.ts';

/** What is shown of a statement that was rated at the session and again. */
export interface LastedFigure {
  question: Question;
  /** How many of those who were asked it again gave nothing that counts. */
  notAnswered: number;
  /** Of those who may be shown beside what they said at the session. */
  joined?: LastingCell;
  /** Of others: what they said later, as `after`. */
  alone?: Cell;
}

/** What somebody was asked some time later, and how many have said it. */
interface Said {
  answered: number;
  /** How many are in no figure yet. */
  waiting: number;
  /** What was asked then alone. */
  figures: Figured[];
}

/** What is released of what was said some time after the sessions of a course. */
export interface RoundsReport {
  rounds: RoundRate[];
  lasted: LastedFigure[];
  practitioners: Said;
  managers: Said;
  written: WrittenLater;
  /** The examples that an officer has cleared for use. */
  cleared: Example[];
}

const isStatement = ({ question }: { question: Question }): boolean => question.twice;

const saidBy = (
  heard: readonly Heard[],
  cells: ReadonlyMap<string, Cell>,
  counted: readonly string[],
): Said & { all: Figured[] } => {
  const all = figured(heard, cells);
  const known = new Set(counted);
  const waiting = heard.filter(({ id }) => !known.has(id)).length;
  return { answered: heard.length, waiting, figures: all.filter((one) => !isStatement(one)), all };
};

/** The releases of some sessions and of the pool of their course. */
const releasesOf = async (tx: Transaction, partition: string, ids: readonly string[]): Promise<Release[]> => {
  const found: Release[] = [];
  for (const id of ids) found.push(await standing(tx, partition, id));
  return found;
};

const shownOf = (releases: readonly Release[], heard: readonly Heard[]) => {
  const there = new Set(heard.map(({ id }) => id));
  return releases.flatMap((release) => shownIn(release, (id) => there.has(id)));
};

const lastedOf = (
  all: readonly Figured[],
  heard: readonly HeardAgain[],
  joined: ReadonlyMap<string, LastingCell>,
): LastedFigure[] =>
  all.filter(isStatement).map(({ question, cell: alone }) => {
    const asked = heard.filter(({ questions }) => questions.some(({ id }) => id === question.id));
    const notAnswered = asked.filter(({ readings }) => !readings.has(question.id)).length;
    const both = joined.get(question.id);
    return { question, notAnswered, ...(both && { joined: both }), ...(alone && { alone }) };
  });

/** Reads what is released; releases nothing. */
export const roundsReport = async (
  tx: Transaction,
  partition: string,
  course: string,
  pack: Pack | undefined,
): Promise<RoundsReport> => {
  const again = await heardAgain(tx, partition, course);
  const seen = await heardOfManagers(tx, partition, course);
  const sessions = [...bySession(again).keys()];
  const later = await releasesOf(tx, partition, [...sessions.map(laterOf), laterRestOf(course)]);
  const seenIn = await releasesOf(tx, partition, [...[...bySession(seen).keys()].map(seenOf), seenRestOf(course)]);
  const lastings = [];
  for (const session of sessions) lastings.push(await standingLasting(tx, partition, session));
  const there = new Set(again.map(({ id }) => id));
  const joined = combinedLasting(lastings.flatMap((one) => shownLasting(one, (id) => there.has(id))));
  const [shownLater, shownSeen] = [shownOf(later, again), shownOf(seenIn, seen)];
  const counted = [...later, ...lastings].flatMap(({ responses }) => responses);
  const { all, ...practitioners } = saidBy(again, combined(shownLater), counted);
  const { all: _, ...managers } = saidBy(
    seen,
    combined(shownSeen),
    seenIn.flatMap(({ responses }) => responses),
  );
  const written = writtenLater([...shownLater, ...shownSeen], [...again, ...seen]);
  const cleared = await clearedOf(tx, partition, course);
  return {
    rounds: ratesOf(await followUpsOf(tx, partition, course), pack),
    lasted: lastedOf(all, again, joined),
    practitioners,
    managers,
    written,
    cleared: written.examples.filter(({ id }) => cleared.has(id)),
  };
};
