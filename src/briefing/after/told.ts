import { want } from '../../outbox/index.ts';
import { reachableOfficers, type Scene } from '../../people/index.ts';
import type { Briefing } from '../briefing.ts';

/**
 * Where briefings need a second officer's approval, the others are told of what was corrected or withdrawn without it. It is done
 * without: every minute that something wrong stands in many chats does harm, and what a second officer finds can be corrected again.
 */
export const tellOfficers = async ({ tx, partition, partnership, actor, now }: Scene, one: Briefing): Promise<void> => {
  if (partnership.briefing?.approval !== true) return;
  for (const person of await reachableOfficers(tx, partition, partnership.officers ?? [])) {
    if (person === actor.person.id) continue;
    const key = `briefing-told/${one.id}/${one.version}/${person}`;
    await want(tx, partition, { kind: 'briefing-told', key, to: { person }, about: one.id, due: now });
  }
};
