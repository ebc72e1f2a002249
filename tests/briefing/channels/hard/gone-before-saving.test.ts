import { describe, expect, it } from 'vitest';
import { withBot } from '../../../fakes/bot.ts';
import { read } from '../../../teams/reading.ts';
import { choosing, ticked, ticks } from '../choosing.ts';

const here = withBot();
const { officer, opened, chosen } = choosing(here);

const hub = { name: 'Hub', channels: ['Neglect', 'Training'] };

describe('between choosing and saving', () => {
  it('a channel that was deleted is left out, and the card says so', async () => {
    const { olga, teams } = await officer(hub);
    const card = await opened(olga);
    const [team] = teams;
    if (team) await olga.deleteChannel(team.channel('Neglect'));
    const saved = await olga.press('Save', ticks(card, 'Neglect (Hub)', 'Training (Hub)'));
    expect(read(saved.card)).toMatch(/Left out, since I cannot post there any more: 1 channel/);
    expect(ticked(saved.card)).toEqual(['Training (Hub)']);
    expect(await chosen()).toMatchObject([{ channels: [team?.channel('Training').id] }]);
    expect(read((await olga.press('Save')).card)).toContain('Learning from a review');
  });

  it('the channels of a team that the app was removed from are left out', async () => {
    const { olga, teams } = await officer(hub, { name: 'Schools', channels: [] });
    const card = await opened(olga);
    const [team] = teams;
    if (team) await olga.uninstallFrom(team);
    const saved = await olga.press('Save', ticks(card, 'Neglect (Hub)', 'General (Schools)'));
    expect(read(saved.card)).toContain('Left out');
    expect(await chosen()).toMatchObject([{ team: teams[1]?.id }]);
  });

  it('a channel that was restored is there again', async () => {
    const { olga, teams } = await officer(hub);
    const channel = teams[0]?.channel('Neglect');
    if (channel) await olga.deleteChannel(channel);
    await opened(olga);
    if (channel) await olga.restoreChannel(channel);
    const saved = await olga.press('Save', ticks(await opened(olga), 'Neglect (Hub)'));
    expect(read(saved.card)).toContain('Neglect (Hub)');
  });
});
