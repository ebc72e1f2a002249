import type { Clock } from '../clock.ts';
import { type AccountKey, accounts, type Partnership } from '../people/index.ts';
import type { Store } from '../store/index.ts';
import type { Incoming } from './incoming.ts';

/** Whether an account is in a team now; rejects when Teams did not say. */
export type InTeam = (place: { serviceUrl: string; team: string }, objectId: string) => Promise<boolean>;

/** An account, and where Teams is asked about it. */
type Who = Pick<Incoming, 'tenant' | 'objectId' | 'serviceUrl'>;

/** Milliseconds of elapsed time that an answer of Teams' is good for. */
const remembered = 5 * 60_000;

export const isNamed = (keys: readonly AccountKey[] | undefined, who: AccountKey): boolean =>
  keys?.some(({ tenant, objectId }) => tenant === who.tenant.toLowerCase() && objectId === who.objectId.toLowerCase()) === true;

/**
 * Whether somebody is a training officer of a partnership at this moment: named in its settings, or in the officers' team, of which
 * Teams is asked once in five minutes. Where Teams does not say, they are none. The settings are read at the start: whoever is taken
 * out of them there is an officer until the bot is started again.
 */
export const officerCheck = (inTeam: InTeam, clock: Clock) => {
  const known = new Map<string, { officer: boolean; until: number }>();

  return async (partnership: Partnership, { tenant, objectId, serviceUrl }: Who): Promise<boolean> => {
    if (objectId === undefined) return false;
    if (isNamed(partnership.officers, { tenant, objectId })) return true;
    const team = partnership.officersTeam;
    if (team === undefined) return false;
    const key = `${team}/${objectId}`;
    const before = known.get(key);
    if (before && clock.elapsed() < before.until) return before.officer;
    const officer = await inTeam({ serviceUrl, team }, objectId).catch(() => undefined);
    if (officer !== undefined) known.set(key, { officer, until: clock.elapsed() + remembered });
    return officer === true;
  };
};

/** Whether a person is a training officer at this moment, by any of their accounts: for what is done in their name while they are not there. */
export const personCheck =
  (store: Store, isOfficer: ReturnType<typeof officerCheck>) =>
  async (partnership: Partnership, person: string): Promise<boolean> => {
    const theirs = await store.transaction((tx) => tx.find(accounts, partnership.id, 'person', person));
    for (const { tenant, objectId, serviceUrl = '' } of theirs)
      if (await isOfficer(partnership, { tenant, objectId, serviceUrl })) return true;
    return false;
  };
