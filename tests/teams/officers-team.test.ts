import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/clock.ts';
import type { Partnership } from '../../src/people/index.ts';
import { officerCheck } from '../../src/teams/officers.ts';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { faults } from '../fakes/teams/index.ts';
import { read, shown } from './reading.ts';

const here = withBot();
const somerset = 'somerset-2020';

/** Whether the bot lets somebody do what only an officer may. */
const isOfficer = async (person: Person): Promise<boolean> => {
  const seen = shown(await person.say('people'));
  expect(seen).toMatch(/This is for a training officer|Find somebody/);
  return !/This is for/.test(seen);
};

/** A team of the partnership's whose members are its officers, with the bot in it; nobody is named in the settings. */
const officersTeam = async (...members: Person[]) => {
  const [one = here.person()] = members;
  const team = here.teams.team({ name: 'Training officers', tenant: one.tenant, members });
  here.teams.putBot(team);
  here.set(somerset, { officers: [], officersTeam: team.id });
  await here.restart();
  return team;
};

describe('the officers’ team', () => {
  it('makes officers of its members, and of nobody else', async () => {
    const [ann, bob] = [here.person(), here.person(somerset, 'Bob Ray')];
    await officersTeam(ann);
    expect(await isOfficer(ann)).toBe(true);
    expect(await isOfficer(bob)).toBe(false);
  });

  it('is asked for the account that acts, whatever somebody calls themselves', async () => {
    const ann = here.person(somerset, 'Ann Lee');
    const namesake = here.person(somerset, 'Ann Lee');
    await officersTeam(ann);
    expect(await isOfficer(namesake)).toBe(false);
  });

  it('is asked once for several acts', async () => {
    const ann = here.person();
    const team = await officersTeam(ann);
    for (let act = 0; act < 3; act++) expect(await isOfficer(ann)).toBe(true);
    expect(here.teams.ledger.filter(({ kind, conversation }) => kind === 'member' && conversation === team.id)).toHaveLength(1);
  });

  it.each([
    ['does not answer as it should', faults.status(500, { code: 'ServiceError' })],
    ['has not got the bot in the team', faults.status(403, { code: 'BotNotInConversationRoster' })],
  ])('makes nobody an officer while Teams %s, and is asked again', async (_, fault) => {
    const ann = here.person();
    await officersTeam(ann);
    here.teams.failNext('member', fault);
    expect(await isOfficer(ann)).toBe(false);
    expect(await isOfficer(ann)).toBe(true);
  });

  it('of another partnership makes nobody an officer here', async () => {
    const zed = here.person('solihull-2021', 'Zed Hall');
    const ann = here.person();
    await officersTeam(ann);
    expect(await isOfficer(zed)).toBe(false);
  });
});

describe('somebody who lost the role a minute ago', () => {
  const asked = async () => {
    let elapsed = 0;
    const members = new Set(['ann']);
    const clock: Clock = { now: () => here.clock.now(), elapsed: () => elapsed };
    const check = officerCheck(async (_, objectId) => members.has(objectId), clock);
    const partnership: Partnership = {
      id: 'p',
      name: 'P',
      framework: somerset,
      timeZone: 'Europe/London',
      officersTeam: 'team',
      concernContact: {},
    };
    const ann = { tenant: 't', objectId: 'ann', serviceUrl: 'http://127.0.0.1:1' };
    return {
      members,
      later(minutes: number) {
        elapsed += minutes * 60_000;
      },
      is: () => check(partnership, { ...incoming, ...ann }),
    };
  };
  const incoming = {
    activity: '',
    user: '29:1',
    name: undefined,
    conversation: 'a:1',
    team: undefined,
    bot: '28:1',
    personal: true,
  };

  it('by leaving the team holds it for five minutes at most', async () => {
    const { members, later, is } = await asked();
    expect(await is()).toBe(true);
    members.delete('ann');
    later(1);
    expect(await is()).toBe(true);
    later(4);
    expect(await is()).toBe(false);
  });

  it('and whoever joined the team has it after five minutes at most', async () => {
    const { members, later, is } = await asked();
    members.delete('ann');
    expect(await is()).toBe(false);
    members.add('ann');
    later(5);
    expect(await is()).toBe(true);
  });

  it('by the settings has lost it when the bot has read them, also for cards from before', async () => {
    const olga = here.officer();
    expect(await isOfficer(olga)).toBe(true);
    const card = olga.cards().at(-1);
    here.set(somerset, { officers: [{ tenant: olga.tenant, objectId: '00000000-0000-4000-8000-0000000000ee' }] });
    await here.restart();
    expect(await isOfficer(olga)).toBe(false);
    const stored = here.stored();
    const turn = await olga.press('Find', { find: 'Ann' }, card ? { on: card } : {});
    expect(read(turn.card)).toContain('This is for a training officer');
    expect(here.stored()).toBe(stored);
  });
});

describe('a partnership whose last officer was removed from the settings', () => {
  it('serves its people as before, and refuses what only an officer may', async () => {
    const olga = here.officer();
    await olga.say('hello');
    here.set(somerset, { officers: [] });
    await here.restart();
    expect(await isOfficer(olga)).toBe(false);
    expect(read((await olga.say('pathway')).card)).toContain('What do you do');
    const ann = here.person();
    await ann.say('profile');
    expect(read((await ann.press('Keep this', { 'f-agency-name': 'Hill House', 'f-sector': 'health' })).card)).toContain(
      'that is kept',
    );
  });
});
