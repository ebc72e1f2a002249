import { shifted } from '../calendar/index.ts';
import { daysOf, type Known, linkedFor } from '../evaluation/index.ts';
import type { Planner } from '../outbox/index.ts';
import { sessionOf } from '../training/index.ts';
import { roundsOf } from './due.ts';
import { type FollowUp, followUps, withoutInterview } from './follow-up.ts';
import { observations } from './observation.ts';

const atOnce = 200;

/** Destroys the links between follow-ups and what a supervisor answered, and the wish to be rung, thirty days after the round has closed. */
export const unlinkingFollowUps = (known: Known): Planner => ({
  name: 'unlinking follow-ups',
  async plan(tx, partition, day, after) {
    const whose = known.partnerships.find(({ id }) => id === partition);
    if (!whose) return undefined;
    const rounds = roundsOf(known, whose);
    const page = await tx.find(followUps, partition, 'linked', 'linked', {
      limit: atOnce,
      ...(after === undefined ? {} : { after }),
    });
    for (const one of page) {
      const [session, round] = [await sessionOf(tx, partition, one.session), rounds.get(one.round)];
      if (session && round && daysOf(session, round).closes >= shifted(day, -linkedFor)) continue;
      const { response, ...rest } = withoutInterview(one);
      const unlinked: FollowUp = { ...rest, version: one.version + 1 };
      await tx.put(followUps, partition, unlinked);
      const given = response === undefined ? undefined : await tx.get(observations, partition, response);
      if (given && !given.sent) await tx.remove(observations, partition, given.id);
    }
    return page.length < atOnce ? undefined : page.at(-1)?.id;
  },
});
