import { reachPerson } from '../../people/index.ts';
import type { Page } from '../task.ts';
import { audienceOf } from './audience.ts';
import { meant } from './meant.ts';

/** Counts whom a briefing is for, and who of them can be reached: too many to be looked through while somebody waits. */
export const count: Page = async (work, briefing, after, put) => {
  const { tx, partition } = work;
  const audience = await audienceOf(tx, partition, briefing.id);
  const { people, next } = await meant(work, audience, after);
  const before = after === undefined ? undefined : briefing.counted;
  let reachable = before?.reachable ?? 0;
  for (const { id } of people) if (await reachPerson(tx, partition, id)) reachable += 1;
  put({ ...briefing, counted: { version: briefing.version, people: (before?.people ?? 0) + people.length, reachable } });
  return next;
};
