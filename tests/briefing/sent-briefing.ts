import { type Audience, audiences } from '../../src/briefing/audience/audience.ts';
import { type Briefing, briefings } from '../../src/briefing/briefing.ts';
import { begun } from '../../src/briefing/sending/begin.ts';
import { accountId, accounts, persons } from '../../src/people/index.ts';
import type { Here } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import type { Channel } from '../fakes/teams/world.ts';

export const partition = 'p-somerset-2020';

/** A briefing with nothing out of the ordinary. */
export const briefingOf = (author: string, more: Partial<Briefing> = {}): Briefing => ({
  id: 'b1',
  author,
  state: 'draft',
  version: 1,
  title: 'Learning from a review',
  summary: 'Three things to do differently.',
  body: 'Ring the family the same day.',
  urgency: 'normal',
  readers: 'counted',
  edition: 1,
  tasks: [],
  history: [],
  ...more,
});

/** Who somebody is to the bot. */
export const idOf = ({ store }: Here, { tenant, aadObjectId: objectId }: Person): Promise<string> =>
  store.transaction(async (tx) => (await tx.get(accounts, partition, accountId({ tenant, objectId })))?.person ?? '');

/** The briefing as it stands. */
export const now = async ({ store }: Here, id = 'b1'): Promise<Briefing> => {
  const one = await store.transaction((tx) => tx.get(briefings, partition, id));
  if (!one) throw new Error(`no briefing ${id}`);
  return one;
};

/** People of their own for it: all of them work in health, which nobody else does. */
const meant = (here: Here, people: readonly Person[]): Promise<void> =>
  here.store.transaction(async (tx) => {
    for (const { tenant, aadObjectId: objectId } of people) {
      const id = (await tx.get(accounts, partition, accountId({ tenant, objectId })))?.person ?? '';
      const person = await tx.get(persons, partition, id);
      if (person) await tx.put(persons, partition, { ...person, sector: 'health' });
    }
  });

/** For these channels, and for those who work in health where there are people at all. */
export const audienceFor = (
  { id }: Pick<Briefing, 'id'>,
  channels: readonly Channel[],
  people: readonly unknown[],
): Audience => ({
  id,
  channels: channels.map((one) => ({ tenant: one.team.tenant, team: one.team.id, channels: [one.id] })),
  groups: [],
  agencies: [],
  sectors: people.length > 0 ? ['health'] : [],
  courses: [],
});

/** A briefing of the officer's that has just begun to go to these; `settled` sends it. */
export const beginTo = async (
  here: Here,
  officer: Person,
  { people = [], channels = [] }: { people?: readonly Person[]; channels?: readonly Channel[] },
  more: Partial<Briefing> = {},
): Promise<Briefing> => {
  for (const one of [officer, ...people]) await one.say('hello');
  for (const { team } of channels) await officer.installIn(team);
  await meant(here, people);
  const author = await idOf(here, officer);
  const one = begun(briefingOf(author, more), here.clock.now(), author);
  await here.store.transaction(async (tx) => {
    await tx.put(briefings, partition, one);
    await tx.put(audiences, partition, audienceFor(one, channels, people));
  });
  return one;
};

/** The same, sent. */
export const sendTo = async (...args: Parameters<typeof beginTo>): Promise<Briefing> => {
  const one = await beginTo(...args);
  await args[0].settled();
  return now(args[0], one.id);
};

/** The card of the newest briefing, as an officer opens it. */
export const look = async (officer: Person) => {
  await officer.say('briefings');
  return officer.say('1');
};

/** An officer corrects the newest briefing: what was wrong, and its text from now on. */
export const correct = async (officer: Person, wrong: string, body: string) => {
  await look(officer);
  await officer.say('correct');
  return officer.press('Correct it now', { 'f-briefing-wrong': wrong, 'f-briefing-body': body });
};

/** An officer withdraws the newest briefing. */
export const withdraw = async (officer: Person, ground: string) => {
  await look(officer);
  await officer.say('withdraw');
  return officer.press('Withdraw it now', { 'f-briefing-ground': ground });
};
