import type { Clock } from '../clock.ts';
import { SignpostError } from '../errors.ts';
import type { Log } from '../log.ts';
import { outcomeOf } from '../outbox/index.ts';
import {
  knownTeam,
  learnAll,
  learnOfTeam,
  type Partnership,
  placeKnown,
  type Team,
  type TeamKey,
  type TeamSaid,
  teamId,
  teamsIn,
} from '../people/index.ts';
import type { Store } from '../store/index.ts';
import { leave } from './team-left.ts';
import type { AskTeam } from './team-list.ts';
import { failureOf } from './wire.ts';

interface Parts {
  store: Store;
  clock: Clock;
  log: Log;
  partnershipOf: (tenant: string) => Partnership | undefined;
  ask: AskTeam;
  /** Whether the bot may answer there: the address may have been kept while the settings named other hosts. */
  mayAnswer: (serviceUrl: string) => boolean;
}

export interface TeamAsker {
  /** Something has come from a team, where it has: it is asked for unless Teams has said all of it lately. */
  heard(from: { tenant: string; team: string | undefined }): void;
  /** Somebody has looked at the teams of a tenant's partnership: what was not asked for today is. */
  looked(tenant: string): void;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

const day = 24 * 60 * 60_000;
/** Where something changes while it is asked for, it is asked for again, so often at most. */
const tries = 3;

/** Whether Teams says that the bot is not in the team, and not just that it may not ask. */
const isAway = (error: unknown): boolean => {
  const failure = failureOf(error);
  const outcome = failure && outcomeOf(failure);
  return outcome?.is === 'refused' && (outcome.why === 'gone' || outcome.code.includes('BotNotInConversationRoster'));
};

/** Asks Teams for teams and their channels, after the answer and never in a turn, one after another. */
export const teamAsker = ({ store, clock, log, partnershipOf, ask, mayAnswer }: Parts): TeamAsker => {
  const queued = new Set<string>();
  let working: Promise<void> = Promise.resolve();

  const isDue = ({ asked }: Team): boolean => asked === undefined || clock.now().getTime() - Date.parse(asked) >= day;

  /** Teams has the bot in the team no more, whether or not it has said so before. */
  const lost = (partition: string, key: TeamKey, { learned }: Team): Promise<void> =>
    store.transaction(async (tx) => {
      if ((await knownTeam(tx, partition, key))?.learned !== learned) return;
      await learnOfTeam(tx, partition, key, { state: 'left' });
      await leave(tx, partition, key);
    });

  /** Whether to ask again. */
  const once = async (partition: string, key: TeamKey): Promise<boolean> => {
    const [team, place] = await store.transaction(async (tx) => [
      await knownTeam(tx, partition, key),
      await placeKnown(tx, partition, { tenant: key.tenant, conversation: key.team }),
    ]);
    if (!team || !place || !isDue(team) || !mayAnswer(place.serviceUrl)) return false;
    let said: TeamSaid;
    try {
      said = await ask({ serviceUrl: place.serviceUrl, team: key.team });
    } catch (error) {
      if (isAway(error)) await lost(partition, key, team);
      throw error;
    }
    const { learned } = team;
    return !(await store.transaction((tx) => learnAll(tx, partition, key, { learned, said, now: clock.now() })));
  };

  const all = async (partition: string, key: TeamKey): Promise<void> => {
    queued.delete(teamId(key));
    try {
      for (let left = tries; left > 0 && (await once(partition, key)); left--);
    } catch (error) {
      log.warn({ code: error instanceof SignpostError ? error.code : 'team', partition }, 'Teams did not say what a team has');
    }
  };

  const want = (partition: string, key: TeamKey): void => {
    if (queued.has(teamId(key))) return;
    queued.add(teamId(key));
    working = working.then(() => all(partition, key));
  };

  const dueIn = async (partition: string): Promise<void> => {
    for (const team of await store.transaction((tx) => teamsIn(tx, partition))) if (isDue(team)) want(partition, team);
  };

  return {
    heard({ tenant, team }) {
      const partition = partnershipOf(tenant)?.id;
      if (partition !== undefined && team !== undefined) want(partition, { tenant, team });
    },
    looked(tenant) {
      const partition = partnershipOf(tenant)?.id;
      if (partition !== undefined) working = working.then(() => dueIn(partition)).catch(() => undefined);
    },
    async settled() {
      for (let seen: Promise<void> | undefined; seen !== working; ) {
        seen = working;
        await seen;
      }
    },
  };
};
