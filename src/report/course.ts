import { evaluationsOf } from '../evaluation/index.ts';
import type { Transaction } from '../store/port.ts';
import { listOf, type Session, sessions, wasThere } from '../training/index.ts';
import { type Answered, answeredOf } from './answered.ts';
import { quizOf } from './cells.ts';
import { grownParts, grownRest, leftOver, type Part, repeatsIn } from './combine.ts';
import { type Rate, rateOf } from './rate.ts';
import { keepGrown, restOf, standing } from './releases.ts';
import { type Report, reported } from './session.ts';

/** The sessions of a course that somebody has answered about. A session is over once the last evaluation of it has closed. */
const partsOf = async (tx: Transaction, partition: string, answered: readonly Answered[], now: Date): Promise<Part[]> => {
  const bySession = new Map<string, Answered[]>();
  for (const one of answered) {
    const those = bySession.get(one.response.session);
    if (those) those.push(one);
    else bySession.set(one.response.session, [one]);
  }
  const parts: Part[] = [];
  for (const [session, candidates] of bySession) {
    const over = (await evaluationsOf(tx, partition, session)).every(({ closes }) => new Date(closes) <= now);
    parts.push({ session, release: await standing(tx, partition, session), candidates, over });
  }
  return parts;
};

/** Who was at each of these sessions. */
export const thoseAt = async (tx: Transaction, partition: string, parts: readonly Part[]): Promise<string[][]> => {
  const people: string[][] = [];
  for (const { session } of parts)
    people.push((await listOf(tx, partition, session)).filter(wasThere).map(({ person }) => person));
  return people;
};

/**
 * Somebody looks: what enough have answered since the last time is released, session by session; then, of all sessions that are over
 * together, what is left of each.
 */
export const lookAtCourse = async (tx: Transaction, partition: string, course: string, now: Date): Promise<void> => {
  const rest = await standing(tx, partition, restOf(course));
  const before = await partsOf(tx, partition, await answeredOf(tx, partition, 'course', course), now);
  const parts = grownParts(before, rest);
  for (const [i, { release }] of parts.entries()) await keepGrown(tx, partition, before[i]?.release ?? release, release);
  const left = leftOver(parts, rest);
  await keepGrown(tx, partition, rest, grownRest(rest, left, repeatsIn(await thoseAt(tx, partition, left))));
};

/** The rate of all sessions of a course together. */
const rateOfAll = async (tx: Transaction, partition: string, held: readonly Session[], parts: readonly Part[]): Promise<Rate> => {
  const rate = { asked: 0, answered: 0 };
  const answered = new Map(parts.map(({ session, candidates }) => [session, candidates.length]));
  for (const id of new Set([...held.map((session) => session.id), ...answered.keys()])) {
    const one = await rateOf(tx, partition, id, answered.get(id) ?? 0);
    rate.asked += one.asked;
    rate.answered += one.answered;
  }
  return rate;
};

/** Answers about the newest sessions first: so are the questions that they are to. */
const newestFirst = (held: readonly Session[], answered: readonly Answered[]): Answered[] => {
  const starts = new Map(held.map((session) => [session.id, session.starts]));
  const startOf = ({ response }: Answered) => starts.get(response.session) ?? '';
  return [...answered].sort((a, b) => (startOf(a) < startOf(b) ? 1 : startOf(a) > startOf(b) ? -1 : 0));
};

/** What is released of a course. */
export interface CourseReport extends Report {
  sessions: number;
  /** The id of the quiz that was put to people last. */
  quiz?: string;
}

const most = 5_000;

export const courseReport = async (tx: Transaction, partition: string, course: string, now: Date): Promise<CourseReport> => {
  const unsorted = await answeredOf(tx, partition, 'course', course);
  const parts = await partsOf(tx, partition, unsorted, now);
  const held = (await tx.find(sessions, partition, 'course', course, { limit: most })).filter(
    ({ state, ends }) => state === 'planned' && new Date(ends) <= now,
  );
  const answered = newestFirst(held, unsorted);
  // A course that was redeveloped is not held against the quiz that it had before.
  const quiz = answered.map(({ questions }) => quizOf(questions)?.id).find((id) => id !== undefined);
  const releases = [...parts.map(({ release }) => release), await standing(tx, partition, restOf(course))];
  return {
    ...reported(await rateOfAll(tx, partition, held, parts), answered, releases),
    sessions: held.length,
    ...(quiz !== undefined && { quiz }),
  };
};
