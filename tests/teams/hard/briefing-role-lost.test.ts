import { describe, expect, it } from 'vitest';
import { allDone, drafted, opened, settings, teamWith, twoOfficers } from '../../briefing/sending/drafted.ts';
import { now } from '../../briefing/sent-briefing.ts';
import { withBot } from '../../fakes/bot.ts';
import { read } from '../reading.ts';

const here = withBot();

describe('an officer who is none any more when the time of their briefing comes', () => {
  it('has it wait for the others, who are asked and told why, and one of whom sends it', async () => {
    const { olga, sam } = await twoOfficers(here, { approval: false });
    const [channel] = await teamWith(here, olga, 'Training');
    if (!channel) return expect.fail('no channel');
    await drafted(here, olga, { channels: [channel] });
    await opened(olga);
    await olga.press('Send later');
    await olga.press('Set the time', { 'f-day': '2026-07-02', 'f-time': '10:00' });
    await settings(here, [sam]);
    here.clock.moveTo(new Date('2026-07-02T09:00:00Z'));
    await allDone(here);
    expect([(await now(here)).state, channel.posts()]).toEqual(['overdue', []]);
    const asked = sam.cards().findLast(({ card }) => read(card).includes('A briefing has not gone')) ?? expect.fail('not asked');
    expect(read(asked.card)).toContain('no longer a training officer');
    expect(olga.cards().some(({ card }) => read(card).includes('A briefing has not gone'))).toBe(false);
    await sam.press('Send now', {}, { on: asked });
    await sam.press('Send it');
    await allDone(here);
    expect([(await now(here)).state, channel.posts().length]).toEqual(['sent', 1]);
    expect(read((await olga.say('briefings')).card)).toContain('This is for a training officer');
  });
});
