import { describe, expect, it } from 'vitest';
import { withBot } from '../../../fakes/bot.ts';
import { read } from '../../../teams/reading.ts';
import { choosing, ticks } from '../choosing.ts';

const here = withBot();
const { officer, opened, chosen } = choosing(here);

describe('where the app is in no team', () => {
  it('the card says how to add it, and leads back to the briefing', async () => {
    const { olga } = await officer();
    const card = await opened(olga);
    expect(read(card)).toMatch(/I am in no team yet[\s\S]*Add to a team/);
    expect(read((await olga.press('Back to the briefing')).card)).toContain('Learning from a review');
    expect(read((await olga.say('channels')).card)).toMatch(/Channels of the briefing|I am in no team yet/);
  });

  it('any more, nothing of what was chosen is left, and the card says what that was', async () => {
    const { olga, teams } = await officer({ name: 'Hub', channels: ['Neglect'] });
    const card = await opened(olga);
    await olga.press('Save', ticks(card, 'Neglect (Hub)'));
    for (const team of teams) await olga.uninstallFrom(team);
    expect(read(await opened(olga))).toContain('I am in no team yet');
    const left = await olga.press('Back to the briefing');
    expect(read(left.card)).toMatch(/Left out[\s\S]*Neglect \(Hub\)/);
    expect(await chosen()).toEqual([]);
  });
});
