import { type FollowUp, followUps, isOpenFollowUp } from '../../followup/index.ts';
import type { Transaction } from '../../store/port.ts';

const atOnce = 500;

/** Everything that was to be asked some time after the sessions of a course. */
export const followUpsOf = async (tx: Transaction, partition: string, course: string): Promise<FollowUp[]> => {
  const all: FollowUp[] = [];
  for (;;) {
    const after = all.at(-1)?.id;
    const page = await tx.find(followUps, partition, 'course', course, {
      limit: atOnce,
      ...(after === undefined ? {} : { after }),
    });
    all.push(...page);
    if (page.length < atOnce) return all;
  }
};

type As = FollowUp['as'];

/** Whether nothing more can come of a session from those who are asked so. */
export const isOver = (all: readonly FollowUp[], session: string, as: As): boolean =>
  all.every((one) => one.session !== session || one.as !== as || one.over || !(isOpenFollowUp(one) || one.state === 'answered'));

/**
 * How many of the answers about these sessions may be of a line manager who has given another of them. Counted from who has answered,
 * which is no secret; nobody looks up which answers are whose.
 */
export const repeatsOf = (all: readonly FollowUp[], sessions: readonly string[], given: number): number => {
  const answered = all.filter(
    ({ as, state, session }) => as === 'supervisor' && state === 'answered' && sessions.includes(session),
  );
  const people = new Set(answered.map(({ of = '' }) => of));
  return Math.max(given, answered.length) - people.size;
};
