import { describe, expect, it } from 'vitest';
import { channelLink, channelName } from '../../../../src/briefing/channels/named.ts';
import { withBot } from '../../../fakes/bot.ts';
import { read } from '../../../teams/reading.ts';
import { partition } from '../../sent-briefing.ts';
import { choosing, listed, ticked, ticks } from '../choosing.ts';

const here = withBot();
const { officer, opened, chosen } = choosing(here);

describe('a channel that is renamed', () => {
  it('stays chosen, and is shown by its new name', async () => {
    const { olga, teams } = await officer({ name: 'Hub', channels: ['Neglect'] });
    await olga.press('Save', ticks(await opened(olga), 'Neglect (Hub)'));
    const [team] = teams;
    if (team) await olga.renameChannel(team.channel('Neglect'), 'Neglect and abuse');
    if (team) await olga.renameTeam(team, 'Learning hub');
    const card = await opened(olga);
    expect(ticked(card)).toEqual(['Neglect and abuse (Learning hub)']);
    expect(read((await olga.press('Save')).card)).toContain('Neglect and abuse (Learning hub)');
  });
});

describe('the same name', () => {
  it('in two teams is told apart by the team', async () => {
    const { olga, teams } = await officer({ name: 'Hub', channels: ['Neglect'] }, { name: 'Schools', channels: ['Neglect'] });
    await olga.press('Save', ticks(await opened(olga), 'Neglect (Schools)'));
    expect(await chosen()).toMatchObject([{ team: teams[1]?.id, channels: [teams[1]?.channel('Neglect').id] }]);
  });

  it('of two teams is told apart by a number', async () => {
    const { olga } = await officer({ name: 'Hub', channels: [] }, { name: 'Hub', channels: [] });
    expect(listed(await opened(olga))).toEqual(['General (Hub 1)', 'General (Hub 2)']);
  });
});

describe('the name and the link of a channel', () => {
  const ask = (key: { tenant: string; team: string; channel: string }) =>
    here.store.transaction(async (tx) => [await channelName(tx, partition, key), await channelLink(tx, partition, key)]);

  it('are those that are known last, also of one that is gone', async () => {
    const { olga, teams } = await officer({ name: 'Hub', channels: ['Signs & safety'] });
    const [team] = teams;
    const channel = team?.channel('Signs & safety');
    const key = { tenant: olga.tenant, team: team?.id ?? '', channel: channel?.id ?? '' };
    const expected = [
      'Signs & safety (Hub)',
      `https://teams.microsoft.com/l/channel/${encodeURIComponent(key.channel)}/Signs%20%26%20safety?groupId=${team?.aadGroupId}&tenantId=${olga.tenant}`,
    ];
    expect(await ask(key)).toEqual(expected);
    if (channel) await olga.deleteChannel(channel);
    if (team) await olga.uninstallFrom(team);
    expect(await ask(key)).toEqual(expected);
    expect(await ask({ ...key, channel: 'other' })).toEqual(['A channel that I do not know by name', undefined]);
  });
});
