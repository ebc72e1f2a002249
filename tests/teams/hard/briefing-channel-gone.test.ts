import { describe, expect, it } from 'vitest';
import { allDone, drafted, opened, sentOf, teamWith } from '../../briefing/sending/drafted.ts';
import { now } from '../../briefing/sent-briefing.ts';
import { withBot } from '../../fakes/bot.ts';
import { faults } from '../../fakes/teams/index.ts';
import { read } from '../reading.ts';

const here = withBot();

const ready = async () => {
  const olga = here.officer();
  await olga.say('hello');
  const [training, leads] = await teamWith(here, olga, 'Training', 'Leads');
  if (!training || !leads) return expect.fail('no channels');
  await drafted(here, olga, { channels: [training, leads] });
  return { olga, training, leads };
};

describe('a channel that goes between draft and sending', () => {
  it('is left out of what is asked first, and listed as not reached, by its name', async () => {
    const { olga, training, leads } = await ready();
    await olga.deleteChannel(leads);
    await opened(olga);
    expect(read((await olga.press('Send now')).card)).toMatch(/It goes to:\s1 channel\n[\s\S]*1 channel where I am no longer/);
    await olga.press('Send it');
    await allDone(here);
    expect([(await now(here)).state, training.posts().length]).toEqual(['sent', 1]);
    await opened(olga);
    expect(read((await olga.press('Who did not get it')).card)).toMatch(
      /Leads \(Safeguarding\)\nSignpost is not there, so it was not sent/,
    );
  });

  it('without a word of Teams’ is refused, and not tried again by itself', async () => {
    const { olga, training, leads } = await ready();
    here.teams.failNext(
      ({ kind, body }) => kind === 'createConversation' && JSON.stringify(body).includes(leads.id),
      faults.status(404, { code: 'ConversationNotFound' }),
      2,
    );
    await opened(olga);
    await olga.press('Send now');
    await olga.press('Send it');
    await allDone(here);
    expect([training.posts().length, leads.posts().length]).toEqual([1, 0]);
    expect((await sentOf(here)).map(({ state }) => state)).toEqual(['delivered', 'refused']);
    await opened(olga);
    expect(read((await olga.press('Who did not get it')).card)).toMatch(/Leads \(Safeguarding\)\nIt is no longer there/);
  });
});
