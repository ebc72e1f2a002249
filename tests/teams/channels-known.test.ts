import { describe, expect, it } from 'vitest';
import { knownTeam, reachChannel } from '../../src/people/index.ts';
import { withBot } from '../fakes/bot.ts';
import { faults, type Person } from '../fakes/teams/index.ts';
import type { Team } from '../fakes/teams/world.ts';
import { read } from './reading.ts';

const here = withBot();
const partition = 'p-somerset-2020';
const day = 24 * 60 * 60_000;

const hub = (olga: Person, ...channels: string[]): Team => here.teams.team({ name: 'Hub', channels, tenant: olga.tenant });
const later = (milliseconds = 60_000) => here.clock.moveTo(new Date(here.clock.now().getTime() + milliseconds));

/** What the officer sees of channels now, a line each. */
const seen = async (olga: Person): Promise<string> => read((await olga.say('channels')).card);
const asked = (team: Team): number =>
  here.teams.ledger.filter(({ kind, conversation }) => kind === 'channels' && conversation === team.id).length;
const keyOf = ({ id, tenant }: Team) => ({ tenant, team: id });
const reached = (team: Team, channel: string) =>
  here.store.transaction((tx) => reachChannel(tx, partition, { ...keyOf(team), channel }));

describe('the teams that the app is in', () => {
  it('are for officers', async () => {
    expect(await seen(here.person())).toContain('This is for a training officer');
  });

  it.each(['conversationUpdate', 'installationUpdate'] as const)(
    'are known with all their channels once it is added, %s first',
    async (first) => {
      const olga = here.officer();
      const team = hub(olga, 'Neglect');
      await olga.installIn(team, { first });
      expect(await seen(olga)).toMatch(/in 1 team, and can post in 2 channels[\s\S]*General\nHub[\s\S]*Neglect\nHub/);
      expect(asked(team)).toBe(1);
    },
  );

  it('are known once somebody mentions it there, whoever added it and whenever', async () => {
    const olga = here.officer();
    const team = hub(olga, 'Neglect');
    here.teams.putBot(team);
    expect(await seen(olga)).toContain('I am in no team yet');
    await here.person().mention(team.channel('Neglect'), 'hello');
    expect(await seen(olga)).toContain('Hub');
  });

  it('are known once Teams says that something has changed there', async () => {
    const olga = here.officer();
    const team = hub(olga, 'Neglect');
    here.teams.putBot(team);
    await olga.createChannel(team, 'Training');
    expect(await seen(olga)).toMatch(/General[\s\S]*Neglect[\s\S]*Training/);
  });

  it('say of private and shared channels that they are not supported yet, and why', async () => {
    const olga = here.officer();
    const team = hub(olga);
    await olga.installIn(team);
    await olga.createChannel(team, 'Managers', { kind: 'private' });
    await olga.createChannel(team, 'Partners', { kind: 'shared' });
    expect(await seen(olga)).toMatch(
      /2 channels are private or shared[\s\S]*added to each of them[\s\S]*can post in 1 channel[\s\S]*Private channel: not supported yet[\s\S]*Shared channel: not supported yet/,
    );
  });

  it('are followed through what happens to their channels and names', async () => {
    const olga = here.officer();
    const team = hub(olga, 'Neglect', 'Training');
    await olga.installIn(team);
    const [neglect, training] = [team.channel('Neglect'), team.channel('Training')];
    later();
    await olga.renameChannel(neglect, 'Neglect and abuse');
    await olga.deleteChannel(training);
    await olga.renameTeam(team, 'Learning hub');
    const now = await seen(olga);
    expect(now).toMatch(/Neglect and abuse\nLearning hub/);
    expect(now).not.toMatch(/Training\n/);
    await olga.restoreChannel(training);
    expect(await seen(olga)).toContain('Training\nLearning hub');
  });

  it('are not brought back by what comes late or twice', async () => {
    const olga = here.officer();
    const team = hub(olga, 'Neglect');
    await olga.installIn(team);
    const neglect = team.channel('Neglect');
    later();
    const renamed = await olga.renameChannel(neglect, 'Old name');
    later();
    await olga.renameChannel(neglect, 'New name');
    if (renamed) await olga.redeliver(renamed);
    expect(await seen(olga)).toContain('New name');
    later();
    const removed = await olga.uninstallFrom(team);
    if (renamed) await olga.redeliver(renamed);
    expect(await seen(olga)).toContain('I am in no team yet');
    later();
    await olga.installIn(team);
    if (removed) await olga.redeliver(removed);
    expect(await seen(olga)).toContain('New name\nHub');
    expect(await reached(team, neglect.id)).toBeDefined();
  });

  it('are asked for anew once a day at most, after an officer has looked', async () => {
    const olga = here.officer();
    const team = hub(olga, 'Neglect');
    await olga.installIn(team);
    await olga.renameChannel(team.channel('Neglect'), 'Renamed', { quietly: true });
    await olga.createChannel(team, 'Unheard of', { quietly: true });
    await seen(olga);
    expect(await seen(olga)).toContain('Neglect');
    expect(asked(team)).toBe(1);
    later(day);
    expect(await seen(olga)).toContain('Neglect');
    expect(await seen(olga)).toMatch(/Renamed[\s\S]*Unheard of/);
    expect(asked(team)).toBe(2);
  });

  it('are asked for again where Teams did not say, at the next look', async () => {
    const olga = here.officer();
    const team = hub(olga, 'Neglect');
    here.teams.failNext('channels', faults.status(500, { code: 'ServiceError' }), 2);
    await olga.installIn(team);
    expect(await seen(olga)).not.toContain('Neglect');
    expect(await seen(olga)).toContain('Neglect');
    expect(here.log.join()).not.toMatch(/Hub|Neglect/);
  });

  it('are forgotten where Teams says that the app is there no more', async () => {
    const olga = here.officer();
    const team = hub(olga, 'Neglect');
    await olga.installIn(team);
    await olga.uninstallFrom(team, { quietly: true });
    later(day);
    await seen(olga);
    expect(await seen(olga)).toContain('I am in no team yet');
    expect(await reached(team, team.id)).toBeUndefined();
  });

  it('that are archived say so, and those that are deleted are not listed until they are restored', async () => {
    const olga = here.officer();
    const team = hub(olga);
    await olga.installIn(team);
    await olga.tellOfTeam(team, 'teamArchived');
    expect(await seen(olga)).toContain('archived');
    await olga.tellOfTeam(team, 'teamUnarchived');
    expect(await seen(olga)).not.toContain('archived');
    await olga.tellOfTeam(team, 'teamDeleted');
    expect(await seen(olga)).not.toContain('Hub');
    await olga.tellOfTeam(team, 'teamRestored');
    expect(await seen(olga)).toContain('Hub');
    await olga.tellOfTeam(team, 'teamHardDeleted');
    expect(await here.store.transaction((tx) => knownTeam(tx, partition, keyOf(team)))).toMatchObject({ state: 'left' });
  });

  it('of another partnership are nobody’s here', async () => {
    const other = here.officer('solihull-2021');
    const theirs = here.teams.team({ name: 'Theirs', tenant: other.tenant });
    await other.installIn(theirs);
    expect(await seen(here.officer())).toContain('I am in no team yet');
  });

  it('page, and are found by words', async () => {
    const olga = here.officer();
    const team = hub(olga, ...Array.from({ length: 30 }, (_, i) => `Group ${i + 1}`));
    await olga.installIn(team);
    const first = await olga.say('channels');
    expect(read(first.card)).toMatch(/Group 19/);
    expect(read((await olga.press('Next')).card)).toMatch(/21\. [\s\S]*Group 20[\s\S]*Group 30/);
    expect(read((await olga.say('back')).card)).toContain('Group 19');
    const found = read((await olga.say('channels group 30')).card);
    expect(found).toContain('Group 30');
    expect(found).not.toContain('Group 29');
  });
});
