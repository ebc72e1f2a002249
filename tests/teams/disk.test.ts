import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { byButtons, inputs, read, shown } from './reading.ts';

const here = withBot();

const tryAgain = /nothing of yours is lost[\s\S]*try again/;

describe('while the disk takes nothing', () => {
  it('somebody who types is told to try again, and what they said has not happened', async () => {
    const ann = here.person();
    await ann.say('pathway');
    const stored = here.stored();
    const mend = here.breakDisk();
    const turn = await ann.say('Wizard');
    expect(shown(turn)).toMatch(tryAgain);
    expect(turn.messages.some(({ card }) => card)).toBe(false);
    expect(here.stored()).toBe(stored);
    mend();
    expect(read((await ann.say('Wizard')).card)).toContain('Your role: Wizard');
  });

  it('somebody who presses is told so under the card, which stays as it is', async () => {
    const ann = here.person();
    await ann.say('pathway');
    const mend = here.breakDisk();
    const turn = await ann.press('Next', { title: 'Wizard' });
    expect(turn.status).toBe(200);
    expect(turn.error?.message).toMatch(tryAgain);
    expect(turn.shown).toBeUndefined();
    const old = await ann.press('Next', { title: 'Wizard' }, { asSubmit: true });
    expect(shown(old)).toMatch(tryAgain);
    mend();
    expect(read((await ann.press('Next', { title: 'Wizard' })).card)).toContain('Your role: Wizard');
  });

  it('the same act delivered again, once it is mended, is done', async () => {
    const ann = here.person();
    await ann.say('pathway');
    const mend = here.breakDisk();
    const turn = await ann.say('Wizard');
    mend();
    expect(read((await ann.redeliver(turn)).card)).toContain('Your role: Wizard');
  });

  it('a result is not shown as kept, nor the text for the manager sent', async () => {
    const ann = here.person();
    await byButtons(ann, 'Wizard', { contact: 'regular' });
    const mend = here.breakDisk();
    const turn = await ann.say('manager');
    expect(shown(turn)).toMatch(tryAgain);
    expect(shown(turn)).not.toMatch(/Can we talk/);
    mend();
    expect(shown(await ann.say('manager'))).toMatch(/Can we talk/);
  });

  it('nobody is welcomed, and everybody is once it is mended', async () => {
    const ann = here.person();
    const mend = here.breakDisk();
    const turn = await ann.install();
    expect([turn.status, turn.messages.length]).toEqual([200, 0]);
    mend();
    expect((await ann.install()).messages).toHaveLength(1);
  });

  it('what needs no writing goes on', async () => {
    const ann = here.person();
    await ann.say('pathway');
    const mend = here.breakDisk();
    expect(read((await ann.say('help')).card)).toContain('Worried about a child?');
    expect(inputs((await ann.say('pathway')).card).has('title')).toBe(true);
    mend();
  });
});
