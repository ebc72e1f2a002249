import type { Scene } from '../../people/index.ts';
import { type Audience, audiences, isForPeople } from '../audience/audience.ts';
import { type Briefing, briefings, doing } from '../briefing.ts';

/** Keeps a draft as it is now, and whom it is for; the people are counted anew. */
export const save = async ({ tx, partition }: Scene, one: Briefing, audience: Audience): Promise<void> => {
  const { counted: _, ...rest } = one;
  await tx.put(audiences, partition, audience);
  await tx.put(briefings, partition, isForPeople(audience) ? doing(rest, 'count') : rest);
};
