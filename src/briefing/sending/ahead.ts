import type { DayRange, Planner } from '../../outbox/index.ts';
import type { Framework } from '../../pathway/index.ts';
import type { Partnership } from '../../people/index.ts';
import { type Briefing, briefings } from '../briefing.ts';
import { spread } from './spread.ts';

interface Known {
  partnerships: readonly Partnership[];
  frameworks: ReadonlyMap<string, Framework>;
}

const within = ({ when }: Briefing, { to }: DayRange): boolean => when !== undefined && when.day <= to;

/**
 * For the timetable: what scheduled briefings will send, written by the very code that writes it when their time has come. Nothing
 * is planned by it on the day itself.
 */
export const scheduledBriefings = ({ partnerships, frameworks }: Known): Planner => ({
  name: 'briefings',
  plan: async () => undefined,
  planAhead: async (tx, partition, days, after) => {
    const partnership = partnerships.find(({ id }) => id === partition);
    if (!partnership) return undefined;
    const [at = '0', ...rest] = (after ?? '0').split(' ');
    const due = (await tx.find(briefings, partition, 'state', 'scheduled', { limit: 1_000 })).filter((one) => within(one, days));
    const one = due[Number(at)];
    if (!one?.when) return undefined;
    const work = { tx, partition, partnership, frameworks, now: new Date(one.when.at) };
    const next = await spread(work, one, rest.length > 0 ? rest.join(' ') : undefined, () => undefined);
    return next === undefined ? String(Number(at) + 1) : `${at} ${next}`;
  },
});
