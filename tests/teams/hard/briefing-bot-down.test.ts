import { describe, expect, it } from 'vitest';
import { allDone, drafted, opened, settings, teamWith } from '../../briefing/sending/drafted.ts';
import { now } from '../../briefing/sent-briefing.ts';
import { withBot } from '../../fakes/bot.ts';
import { read } from '../reading.ts';

const here = withBot();

/** Set for ten o'clock, London time; the bot is not there before `back`. */
const downUntil = async (back: string) => {
  const olga = here.officer();
  await olga.say('hello');
  const [channel] = await teamWith(here, olga, 'Training');
  if (!channel) return expect.fail('no channel');
  await drafted(here, olga, { channels: [channel] });
  await opened(olga);
  await olga.press('Send later');
  await olga.press('Set the time', { 'f-day': '2026-07-02', 'f-time': '10:00' });
  await here.restart((stored) => {
    here.clock.moveTo(new Date(back));
    return stored;
  });
  await allDone(here);
  return { olga, channel };
};

describe('a briefing whose time comes while the bot is down', () => {
  it('is sent when it is up again within the minutes of the settings', async () => {
    const { channel } = await downUntil('2026-07-02T09:29:00Z');
    expect([(await now(here)).state, channel.posts().length]).toEqual(['sent', 1]);
  });

  it('reaches everybody also where the settings let it be more than a day late', async () => {
    await settings(here, [here.officer()], { approval: false, lateMinutes: 3_000 });
    const { channel } = await downUntil('2026-07-03T18:00:00Z');
    expect([(await now(here)).state, channel.posts().length]).toEqual(['sent', 1]);
  });

  it.each([
    ['send it now', 'sent', 1],
    ['set it for another time', 'scheduled', 0],
    ['have it back as a draft', 'draft', 0],
  ])('is asked about when it is up again later, and an officer can %s', async (what, state, posts) => {
    const { olga, channel } = await downUntil('2026-07-02T09:31:00Z');
    expect([(await now(here)).state, channel.posts()]).toEqual(['overdue', []]);
    const on = olga.cards().findLast(({ card }) => read(card).includes('A briefing has not gone')) ?? expect.fail('not asked');
    expect(read(on.card)).toContain('has passed by too long');
    if (what === 'send it now') {
      await olga.press('Send now', {}, { on });
      await olga.press('Send it');
    } else if (what === 'set it for another time') {
      await olga.press('Send later', {}, { on });
      await olga.press('Set the time', { 'f-day': '2026-07-03', 'f-time': '10:00' });
    } else await olga.press('Back to draft', {}, { on });
    await allDone(here);
    expect([(await now(here)).state, channel.posts().length]).toEqual([state, posts]);
  });
});
