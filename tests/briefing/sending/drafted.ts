import { audiences } from '../../../src/briefing/audience/audience.ts';
import { type Briefing, briefings } from '../../../src/briefing/briefing.ts';
import { type Intent, intents } from '../../../src/outbox/intent.ts';
import { accountId, accounts, persons } from '../../../src/people/index.ts';
import { frameworks, type Here } from '../../fakes/bot.ts';
import type { Person } from '../../fakes/teams/index.ts';
import type { Channel } from '../../fakes/teams/world.ts';
import { audienceFor, briefingOf, idOf, now, partition } from '../sent-briefing.ts';

const framework = [...frameworks.keys()].find((id) => partition === `p-${id}`) ?? '';
const tenantOf = (here: Here): string => here.officer().tenant;
const secondId = '00000000-0000-4000-8000-0000000000fe';

/** A second training officer, in the settings from the next restart on. */
const secondOfficer = (here: Here): Person => ({
  ...here.teams.person({ name: 'Sam Second', tenant: tenantOf(here), aadObjectId: secondId }),
});

/** The settings of the partnership: these officers, and what else is given. */
export const settings = async (
  here: Here,
  officers: readonly Person[],
  briefing: { approval: boolean; lateMinutes: number } = { approval: false, lateMinutes: 30 },
): Promise<void> => {
  here.set(framework, { officers: officers.map(({ tenant, aadObjectId: objectId }) => ({ tenant, objectId })), briefing });
  await here.restart();
};

export const twoOfficers = async (here: Here, { approval = true } = {}) => {
  const [olga, sam] = [here.officer(), secondOfficer(here)];
  await settings(here, [olga, sam], { approval, lateMinutes: 30 });
  for (const one of [olga, sam]) await one.say('hello');
  return { olga, sam };
};

/** A team with these channels, which the officer has put the bot in. */
export const teamWith = async (here: Here, officer: Person, ...channels: string[]): Promise<Channel[]> => {
  const team = here.teams.team({ name: 'Safeguarding', channels, tenant: officer.tenant });
  await officer.installIn(team);
  return channels.map((name) => team.channel(name));
};

/** A draft of the officer's for these, as it was written and its people counted. */
export const drafted = async (
  here: Here,
  officer: Person,
  { people = [], channels = [] }: { people?: readonly Person[]; channels?: readonly Channel[] },
  more: Partial<Briefing> = {},
): Promise<Briefing> => {
  for (const one of [officer, ...people]) await one.say('hello');
  const author = await idOf(here, officer);
  const one = briefingOf(author, {
    history: [{ at: here.clock.now().toISOString(), by: author, what: 'written' }],
    ...(people.length > 0 ? { tasks: [{ task: 'count' as const }] } : {}),
    ...more,
  });
  await here.store.transaction(async (tx) => {
    for (const { tenant, aadObjectId: objectId } of people) {
      const id = (await tx.get(accounts, partition, accountId({ tenant, objectId })))?.person ?? '';
      const person = await tx.get(persons, partition, id);
      if (person) await tx.put(persons, partition, { ...person, sector: 'health' });
    }
    await tx.put(briefings, partition, one);
    await tx.put(audiences, partition, audienceFor(one, channels, people));
  });
  await here.settled();
  return now(here, one.id);
};

/** What became of each recipient. */
export const sentOf = ({ store }: Here, id = 'b1'): Promise<Intent[]> =>
  store.transaction(async (tx) => {
    const all: Intent[] = [];
    for (const state of ['waiting', 'held', 'claimed', 'delivered', 'refused', 'unknown', 'ended'])
      all.push(...(await tx.find(intents, partition, 'ledger', `briefing/${id}/${state}`, { limit: 1_000 })));
    return all;
  });

/** The card of the briefing, as an officer comes to it. */
export const opened = async (officer: Person) => {
  await officer.say('briefings');
  return officer.say('1');
};

/** Until nothing is left to be done, the cards included that show how it goes. */
export const allDone = async (here: Here): Promise<void> => {
  await here.settled();
  await here.settled();
};
