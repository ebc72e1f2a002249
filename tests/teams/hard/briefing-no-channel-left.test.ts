import { describe, expect, it } from 'vitest';
import { allDone, drafted, opened, sentOf, teamWith } from '../../briefing/sending/drafted.ts';
import { now } from '../../briefing/sent-briefing.ts';
import { withBot } from '../../fakes/bot.ts';
import { read } from '../reading.ts';

const here = withBot();

const left = async () => {
  const olga = here.officer();
  await olga.say('hello');
  const [channel] = await teamWith(here, olga, 'Training');
  if (!channel) return expect.fail('no channel');
  await drafted(here, olga, { channels: [channel] });
  return { olga, channel };
};

describe('a briefing for channels none of which is left', () => {
  it('does not begin, and says so', async () => {
    const { olga, channel } = await left();
    await opened(olga);
    await olga.press('Send now');
    await olga.uninstallFrom(channel.team);
    expect(read((await olga.press('Send it')).card)).toContain('There is nothing to send it to');
    expect(read((await olga.press('Send now')).card)).toContain('There is nothing to send it to');
    await allDone(here);
    expect([(await now(here)).state, await sentOf(here)]).toEqual(['draft', []]);
  });

  it('and that was set for a time is asked about when the time comes', async () => {
    const { olga, channel } = await left();
    await opened(olga);
    await olga.press('Send later');
    await olga.press('Set the time', { 'f-day': '2026-07-02', 'f-time': '10:00' });
    await olga.uninstallFrom(channel.team);
    here.clock.moveTo(new Date('2026-07-02T09:00:00Z'));
    await allDone(here);
    expect([(await now(here)).state, await sentOf(here)]).toEqual(['overdue', []]);
    const asked = olga.cards().findLast(({ card }) => read(card).includes('A briefing has not gone'));
    expect(read(asked?.card ?? expect.fail('nobody was asked'))).toContain('no channel left');
  });
});
