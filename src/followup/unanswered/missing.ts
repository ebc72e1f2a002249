import { dateAfter, dateOf } from '../../calendar/index.ts';
import { type Days, daysOf } from '../../evaluation/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { sessionOf } from '../../training/index.ts';
import { roundsOf, whomToAsk } from '../due.ts';
import { type FollowUp, followUps, type Unanswered, unanswered } from '../follow-up.ts';

/** Which of those who have not answered: of a course, of a round, for one reason; and from which on. */
export interface Which {
  course?: string;
  round?: string;
  what?: Unanswered;
  from?: number;
}

/** One that has no answer, why, and since which day. */
export interface Missing {
  one: FollowUp;
  what: Unanswered;
  since: string;
}

const most = 5_000;
/** So many months back; what stands longer is nobody's work any more. */
const months = 12;

/** This month and those before it, as `2027-07`. */
const monthsBack = (today: string): string[] => {
  const first = `${Number(today.slice(0, 4)) - 1}${today.slice(4, 7)}-01`;
  return Array.from({ length: months + 1 }, (_, i) => dateAfter(first, `P${i}M`).slice(0, 7));
};

/** The days of the round that one is of, as session and pack say now; undefined where either is gone. Each session is read once. */
export const daysIn = ({ tx, partition, frameworks, partnership }: Scene) => {
  const rounds = roundsOf({ frameworks }, partnership);
  const known = new Map<string, Days | undefined>();
  return async ({ session: id, round: name }: Pick<FollowUp, 'session' | 'round'>): Promise<Days | undefined> => {
    const key = `${id}/${name}`;
    if (known.has(key)) return known.get(key);
    const [session, round] = [await sessionOf(tx, partition, id), rounds.get(name)];
    const days = session && round && daysOf(session, round);
    known.set(key, days);
    return days;
  };
};

/** One of a line manager's that is due while nobody is down who could be asked. */
const nobodys = async ({ tx, partition, today }: Scene, one: FollowUp, days: Days | undefined): Promise<Missing | undefined> => {
  if (one.as !== 'supervisor' || one.over || !days || days.due > today || days.closes < today) return undefined;
  return (await whomToAsk(tx, partition, one)) === undefined ? { one, what: 'moved', since: days.due } : undefined;
};

/** Why one has no answer; undefined where it has, or may still get one. */
export const missingOf = async (scene: Scene, one: FollowUp, days: Days | undefined): Promise<Missing | undefined> => {
  const what = unanswered.find((state) => state === one.state);
  const last = one.history.at(-1);
  const since = last ? dateOf(new Date(last.at), scene.partnership.timeZone) : scene.today;
  // It could not be asked, for want of anybody to ask.
  if (what === 'unreachable' && one.of === undefined && one.as === 'supervisor') return { one, what: 'moved', since };
  if (what !== undefined) return { one, what, since };
  return one.state === 'planned' || one.state === 'asked' ? nobodys(scene, one, days) : undefined;
};

/** What changed last first. */
const inOrder = (a: Missing, b: Missing): number =>
  a.since === b.since ? (a.one.id < b.one.id ? -1 : 1) : a.since < b.since ? 1 : -1;

/**
 * What has been left without an answer in the last twelve months, and why; never what anybody answered.
 * @throws input error `not-allowed`
 */
export const withoutAnswer = async (scene: Scene, { course, round, what }: Which = {}): Promise<Missing[]> => {
  const { tx, partition, actor, today } = scene;
  allow(actor, 'see-no-answers');
  const found = await tx.find(followUps, partition, 'waiting', 'all', { limit: most });
  for (const month of monthsBack(today))
    found.push(...(await tx.find(followUps, partition, 'unanswered', month, { limit: most })));
  const daysFor = daysIn(scene);
  const all: Missing[] = [];
  for (const one of found) {
    if ((course !== undefined && one.course !== course) || (round !== undefined && one.round !== round)) continue;
    const missing = await missingOf(scene, one, await daysFor(one));
    if (missing && (what === undefined || missing.what === what)) all.push(missing);
  }
  return all.sort(inOrder);
};

/** How many there are for each reason. */
export const counted = (all: readonly Missing[]): Map<Unanswered, number> =>
  new Map(
    unanswered.flatMap((what): [Unanswered, number][] => {
      const count = all.filter((one) => one.what === what).length;
      return count === 0 ? [] : [[what, count]];
    }),
  );
