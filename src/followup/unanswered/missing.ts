import { dateAfter } from '../../calendar/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { type FollowUp, followUps, type Unanswered, unanswered } from '../follow-up.ts';

/** Which of those who have not answered: of a course, of a round, in a state; and from which on. */
export interface Which {
  course?: string;
  round?: string;
  what?: Unanswered;
  from?: number;
}

const most = 5_000;
/** So many months back; what stands longer is nobody's work any more. */
const months = 12;

/** This month and those before it, as `2027-07`, the newest first. */
const monthsBack = (today: string): string[] => {
  const first = `${Number(today.slice(0, 4)) - 1}${today.slice(4, 7)}-01`;
  return Array.from({ length: months + 1 }, (_, i) => dateAfter(first, `P${months - i}M`).slice(0, 7));
};

/** The state of one that has no answer; undefined for any other. */
export const whatOf = ({ state }: Pick<FollowUp, 'state'>): Unanswered | undefined => unanswered.find((one) => one === state);

/** When it came to stand as it does. */
export const sinceOf = ({ history }: FollowUp): string => history.at(-1)?.at ?? '';

/**
 * What has been left without an answer in the last twelve months, what changed last first: that it has, and why; never what anybody
 * answered. @throws input error `not-allowed`
 */
export const withoutAnswer = async ({ tx, partition, actor, today }: Scene, which: Which = {}): Promise<FollowUp[]> => {
  allow(actor, 'see-no-answers');
  const { course, round, what } = which;
  const found: FollowUp[] = [];
  for (const month of monthsBack(today))
    found.push(...(await tx.find(followUps, partition, 'unanswered', month, { limit: most })));
  return found
    .filter((one) => (course === undefined || one.course === course) && (round === undefined || one.round === round))
    .filter(({ state }) => what === undefined || state === what)
    .sort((a, b) => (sinceOf(a) === sinceOf(b) ? (a.id < b.id ? -1 : 1) : sinceOf(a) < sinceOf(b) ? 1 : -1));
};

/** How many there are in each state, in the order of the states. */
export const counted = (ones: readonly FollowUp[]): Map<Unanswered, number> =>
  new Map(
    unanswered.flatMap((what): [Unanswered, number][] => {
      const count = ones.filter(({ state }) => state === what).length;
      return count === 0 ? [] : [[what, count]];
    }),
  );
