import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { cardSteps, firstChoices } from '../evaluation-card-steps.ts';
import { read } from '../reading.ts';
import { sentTo } from '../sent-to.ts';

const here = withBot();
const { somebody, wereThere, card, asked, setUp, put } = cardSteps(here);

describe('somebody who wants nothing but answers', () => {
  it('before they are asked is sent no card and no reminder, and can answer when they like', async () => {
    const ann = await somebody('Ann Lee');
    await ann.say('stop');
    await wereThere(ann);
    here.clock.moveTo(new Date('2026-07-15T10:00:00Z'));
    await here.settled();
    expect(sentTo(here, ann, 'How was it?')).toBe(0);
    expect(asked()).toMatchObject([{ state: 'asked' }]);
    const { card: form } = await ann.say('evaluation');
    expect(read((await ann.press('Send', firstChoices(form))).card)).toMatch(/^Thank you/);
    expect(asked()).toMatchObject([{ state: 'answered' }]);
  });

  it('after the first card is not reminded; what they have is still put in order when it closes', async () => {
    const ann = await somebody('Ann Lee');
    await wereThere(ann);
    const form = await card(ann);
    expect(read(form)).toContain('To be sent nothing but answers, type stop.');
    await ann.say('stop');
    here.clock.moveTo(new Date('2026-07-15T10:00:00Z'));
    await here.settled();
    expect(sentTo(here, ann, 'How was it?')).toBe(1);
    here.clock.moveTo(new Date('2026-07-29T10:00:00Z'));
    await here.settled();
    expect(read((await ann.sees(/This is closed/)).card ?? form)).toMatch(/^This is closed/);
  });

  it('who removed the bot is sent nothing, and answers once it is back', async () => {
    const ann = await somebody('Ann Lee');
    const olga = here.officer();
    await setUp(olga, { 'f-day': '2026-07-01' });
    await put(olga, 'Ann Lee');
    await ann.uninstall();
    await olga.say('all here');
    await here.settled();
    expect(asked()).toMatchObject([{ state: 'asked' }]);
    await ann.install();
    const { card: form } = await ann.say('evaluation');
    expect(read(form)).toMatch(/^How was it\?/);
  });
});
