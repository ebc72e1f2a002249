import type { FollowUp } from '../../followup/index.ts';
import type { Transaction } from '../../store/port.ts';
import { grownRest, leftOver, type Part, repeatsIn } from '../combine.ts';
import { lookAtCourse, thoseAt } from '../course.ts';
import { grown, type Release } from '../release.ts';
import { keepGrown, standing } from '../releases.ts';
import { fewest } from '../suppress.ts';
import { followUpsOf, isOver, repeatsOf } from './asked-again.ts';
import { grownLater, type LaterPart } from './grown-later.ts';
import { bySession, heardAgain, heardOfManagers } from './heard.ts';
import { lastings, laterOf, laterRestOf, seenOf, seenRestOf, standingLasting } from './releases.ts';

/** Where somebody looks, and at which course. */
interface Looked {
  tx: Transaction;
  partition: string;
  course: string;
  all: readonly FollowUp[];
}

const keepParts = async ({ tx, partition }: Looked, before: readonly Part[], after: readonly Part[]): Promise<void> => {
  for (const [i, { release }] of after.entries()) await keepGrown(tx, partition, before[i]?.release ?? release, release);
};

const lookAtPractitioners = async (looked: Looked): Promise<void> => {
  const { tx, partition, course, all } = looked;
  const rest = await standing(tx, partition, laterRestOf(course));
  const parts: LaterPart[] = [];
  for (const [session, heard] of bySession(await heardAgain(tx, partition, course)))
    parts.push({
      session,
      release: await standing(tx, partition, laterOf(session)),
      candidates: heard,
      rated: heard,
      over: isOver(all, session, 'practitioner'),
      first: await standing(tx, partition, session),
      joined: await standingLasting(tx, partition, session),
    });
  const now = grownLater(parts, rest);
  for (const [i, { joined }] of now.entries()) if (joined !== parts[i]?.joined) await tx.put(lastings, partition, joined);
  await keepParts(looked, parts, now);
  const left = leftOver(now, rest);
  await keepGrown(tx, partition, rest, grownRest(rest, left, repeatsIn(await thoseAt(tx, partition, left))));
};

/** With what has come since: by five line managers at least, however many of their people each has said something of. */
const grownSeen = (part: Part, rest: Release, all: readonly FollowUp[]): Part => ({
  ...part,
  release: grown(part.release, part.candidates, [rest], fewest + repeatsOf(all, [part.session], part.candidates.length)),
});

const lookAtManagers = async (looked: Looked): Promise<void> => {
  const { tx, partition, course, all } = looked;
  const rest = await standing(tx, partition, seenRestOf(course));
  const parts: Part[] = [];
  for (const [session, candidates] of bySession(await heardOfManagers(tx, partition, course)))
    parts.push({
      session,
      release: await standing(tx, partition, seenOf(session)),
      candidates,
      over: isOver(all, session, 'supervisor'),
    });
  const now = parts.map((part) => grownSeen(part, rest, all));
  await keepParts(looked, parts, now);
  const left = leftOver(now, rest);
  const given = left.reduce((sum, { candidates }) => sum + candidates.length, 0);
  const repeats = repeatsOf(
    all,
    left.map(({ session }) => session),
    given,
  );
  await keepGrown(tx, partition, rest, grownRest(rest, left, repeats));
};

/**
 * Somebody looks at what was said some time after the sessions of a course: what enough have said since the last time is released.
 * First what is released of the sessions themselves, which it may be joined to.
 */
export const lookAtRounds = async (tx: Transaction, partition: string, course: string, now: Date): Promise<void> => {
  await lookAtCourse(tx, partition, course, now);
  const looked = { tx, partition, course, all: await followUpsOf(tx, partition, course) };
  await lookAtPractitioners(looked);
  await lookAtManagers(looked);
};
