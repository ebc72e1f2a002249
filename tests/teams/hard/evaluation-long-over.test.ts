import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { cardSteps, firstChoices } from '../evaluation-card-steps.ts';
import { sentTo } from '../sent-to.ts';

const here = withBot();
const { somebody, wereThere, card, asked, answers } = cardSteps(here);

describe('the register of a session whose answers are nobody’s any more', () => {
  it('corrected asks nobody a second time', async () => {
    const ann = await somebody('Ann Lee');
    const olga = await wereThere(ann);
    await ann.press('Send', firstChoices(await card(ann)));
    const said = answers();
    here.clock.moveTo(new Date('2027-03-01T10:00:00Z'));
    await here.settled();
    expect(asked()).toEqual([]);
    await olga.say('sessions introduction');
    await olga.say('1');
    await olga.say('register');
    for (const mark of ['absent', 'part', 'here']) await olga.say(`1 ${mark}`);
    await here.settled();
    expect([asked(), answers()]).toEqual([[], said]);
    expect(sentTo(here, ann, 'How was it?')).toBe(1);
  });
});
