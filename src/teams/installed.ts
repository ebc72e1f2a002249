import type { Told } from '../cards/index.ts';
import { endForRemoved, endForTeam } from '../outbox/index.ts';
import { forgetPlace, keepPlace, learnOfTeam, meet, type TeamSeen, welcomeOnce, worryOf } from '../people/index.ts';
import type { Transaction } from '../store/index.ts';
import type { Bench } from './bench.ts';
import { callerOf, placeOf } from './caller.ts';
import type { Incoming } from './incoming.ts';
import { leave } from './team-left.ts';

/** Keeps where it is, and what is seen of the team, where it is in one. */
const keepShared = async (tx: Transaction, partition: string, who: Incoming, seen: TeamSeen): Promise<void> => {
  await keepPlace(tx, partition, placeOf(who));
  if (who.team !== undefined) await learnOfTeam(tx, partition, { tenant: who.tenant, team: who.team }, seen);
};

/** The app was added, or somebody spoke where it is. What is new about them or the place is kept; the welcome comes the first time only. */
export const onInstalled = async (bench: Bench, who: Incoming, seen: TeamSeen): Promise<Told | undefined> => {
  const partnership = bench.partnershipOf(who.tenant);
  if (!partnership) return undefined;
  const caller = who.personal ? callerOf(who) : undefined;
  const first = await bench.store.transaction(async (tx) => {
    if (caller) await meet(tx, partnership.id, caller);
    if (who.personal) return welcomeOnce(tx, partnership.id, placeOf(who), bench.clock.now());
    await keepShared(tx, partnership.id, who, { ...seen, state: 'here' });
    return false;
  });
  return first ? { view: { card: 'welcome', model: { partnership: partnership.name, worry: worryOf(partnership) } } } : undefined;
};

/** Somebody mentioned the bot in a channel: where that is is kept, and nothing of what they said. */
export const onMention = async (bench: Bench, who: Incoming, seen: TeamSeen): Promise<void> => {
  const partnership = bench.partnershipOf(who.tenant);
  const caller = callerOf(who);
  if (!partnership) return;
  await bench.store.transaction(async (tx) => {
    if (caller) await meet(tx, partnership.id, caller);
    await keepShared(tx, partnership.id, who, seen);
  });
};

/**
 * The app was removed: nothing can be said there any more, what waited to be said ends, and a later installation is welcomed anew.
 * It is no erasure. Of a team where it was added again since, that it was removed before says nothing.
 */
export const onRemoved = async (bench: Bench, who: Incoming, seen: TeamSeen): Promise<void> => {
  const partnership = bench.partnershipOf(who.tenant);
  if (!partnership) return;
  const whose = { partition: partnership.id, officers: partnership.officers ?? [] };
  const { tenant, objectId } = who;
  const place = placeOf(who);
  await bench.store.transaction(async (tx) => {
    if (who.team !== undefined) {
      const team = await learnOfTeam(tx, partnership.id, { tenant, team: who.team }, { ...seen, state: 'left' });
      if (team.state === 'left') await leave(tx, partnership.id, team);
      return;
    }
    await forgetPlace(tx, partnership.id, place);
    if (!who.personal) await endForTeam(tx, partnership.id, { tenant, team: place.conversation });
    else if (objectId !== undefined) await endForRemoved(tx, whose, { tenant, objectId }, bench.clock.now());
  });
};
