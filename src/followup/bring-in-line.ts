import { instantAt } from '../calendar/index.ts';
import { evaluations, type Known } from '../evaluation/index.ts';
import type { Planner } from '../outbox/index.ts';
import type { Transaction } from '../store/port.ts';
import { sessionOf } from '../training/index.ts';
import { roundsOf, type Whose } from './due.ts';
import { end } from './end.ts';
import { type FollowUp, followUpId, followUps, signpost, turned } from './follow-up.ts';

const atOnce = 200;

const bringInLine = async (tx: Transaction, known: Known, whose: Whose, now: Date, after: string | undefined) => {
  const partition = whose.id;
  const rounds = [...roundsOf(known, whose).values()];
  const page = await tx.find(evaluations, partition, 'all', 'all', { limit: atOnce, ...(after === undefined ? {} : { after }) });
  for (const { session, person, course, state } of page)
    for (const { id: round, to } of rounds) {
      const id = followUpId(session, person, round);
      const one = await tx.get(followUps, partition, id);
      if (state === 'withdrawn' && one && one.state !== 'ended') await end(tx, partition, one, now);
      if (state === 'withdrawn' || state === 'before' || (one && one.state !== 'ended')) continue;
      if (!(await sessionOf(tx, partition, session))) continue;
      const fresh: FollowUp = { id, session, course, person, round, as: to, state: 'ended', sent: [], history: [], version: 0 };
      await tx.put(followUps, partition, turned(one ?? fresh, 'planned', signpost, now));
    }
  return page.length < atOnce ? undefined : page.at(-1)?.id;
};

/** Each day: follow-ups of all who were asked about a session; none any more of those whom the register says were not there. */
export const followUpsInLine = (known: Known): Planner => {
  const plan: Planner['plan'] = async (tx, partition, day, after) => {
    const whose = known.partnerships.find(({ id }) => id === partition);
    return whose && bringInLine(tx, known, whose, instantAt(day, '06:00', whose.timeZone), after);
  };
  return { name: 'follow-ups', plan, planAhead: (tx, partition, { from }, after) => plan(tx, partition, from, after) };
};
