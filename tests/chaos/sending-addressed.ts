import { collections } from '../../src/collections.ts';
import type { Wanted } from '../../src/outbox/index.ts';
import { keepPlace, meet } from '../../src/people/index.ts';
import { openJsonStore } from '../../src/store/index.ts';
import type { FakeTeams } from '../fakes/teams/index.ts';

export const partition = 'p';

/** What is to be sent, once it falls due. */
export type Addressed = Omit<Wanted, 'due' | 'until' | 'batch'>;

/** One to each person at most, so that whatever is asked about them is asked for it. */
export interface Whom extends Addressed {
  /** What Teams calls the person; undefined for a channel. */
  user: string | undefined;
}

/**
 * So many messages for people and channels that are in Teams and in the store in `folder`: every fourth a post, and of the people
 * every second one has no open chat yet.
 */
export const addressed = async (folder: string, teams: FakeTeams, count: number): Promise<Whom[]> => {
  const store = await openJsonStore(folder, collections);
  const { serviceUrl, bot } = teams;
  const all: Whom[] = [];
  await store.transaction(async (tx) => {
    const team = teams.team({ name: 'Safeguarding', channels: Array.from({ length: 40 }, (_, i) => `Channel ${i}`) });
    teams.putBot(team);
    await keepPlace(tx, partition, { tenant: team.tenant, conversation: team.id, serviceUrl, bot });
    const channels = team.channels.map(({ id }) => ({ tenant: team.tenant, team: team.id, channel: id }));
    for (let n = 0; n < count; n++) {
      const channel = n % 4 === 0 ? channels[(n / 4) % channels.length] : undefined;
      const name = { key: `key-${n}`, about: `message ${n}.` };
      if (channel) {
        all.push({ ...name, kind: 'briefing', to: channel, user: undefined });
        continue;
      }
      const who = teams.person({ name: `Person ${n}` });
      teams.putBot(who);
      const { tenant, aadObjectId: objectId, id: user } = who;
      const chat = n % 2 === 0 ? who.chat : undefined;
      const { id } = await meet(tx, partition, { tenant, objectId, user, serviceUrl, bot, chat });
      all.push({ ...name, kind: 'evaluation', to: { person: id }, user });
    }
  });
  await store.close();
  return all;
};
