import { describe, expect, it } from 'vitest';
import { allDone, drafted, opened, teamWith } from '../../briefing/sending/drafted.ts';
import { now } from '../../briefing/sent-briefing.ts';
import { withBot } from '../../fakes/bot.ts';
import { read } from '../reading.ts';

const here = withBot();

describe('a briefing set for the night of a clock change', () => {
  it.each([
    ['2027-03-28', '01:30', '2027-03-28T01:30:00Z', /Sunday 28 March 2027 at 02:30 \(BST\)\. The clocks go forward/],
    ['2026-10-25', '01:30', '2026-10-25T00:30:00Z', /Sunday 25 October 2026 at 01:30 \(BST\)\. The clocks go back/],
    ['2026-10-25', '02:30', '2026-10-25T02:30:00Z', /Sunday 25 October 2026 at 02:30 \(GMT\)$/m],
  ])('goes on %s at %s when its card says, once', async (day, time, at, said) => {
    const olga = here.officer();
    await olga.say('hello');
    const [channel] = await teamWith(here, olga, 'Training');
    if (!channel) return expect.fail('no channel');
    await drafted(here, olga, { channels: [channel] });
    await opened(olga);
    await olga.press('Send later');
    const set = await olga.press('Set the time', { 'f-day': day, 'f-time': time });
    expect(read(set.card)).toMatch(said);
    here.clock.moveTo(new Date(new Date(at).getTime() - 60_000));
    await allDone(here);
    expect(channel.posts()).toHaveLength(0);
    here.clock.moveTo(new Date(at));
    await allDone(here);
    here.clock.moveTo(new Date(new Date(at).getTime() + 3_600_000));
    await allDone(here);
    expect([(await now(here)).state, channel.posts().length]).toEqual(['sent', 1]);
  });
});
