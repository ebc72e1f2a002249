import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { cardSteps, filled, firstChoices, idOf } from './evaluation-card-steps.ts';
import { read } from './reading.ts';

const here = withBot();
const { atCard, asked, answers } = cardSteps(here);

const closing = new Date('2026-07-28T23:00:00Z');
const justBefore = new Date('2026-07-28T22:59:00Z');

describe('an evaluation that is closed', () => {
  it('is answered up to the last minute of its last day, on the clocks of the partnership', async () => {
    const { ann, form } = await atCard();
    here.clock.moveTo(justBefore);
    await ann.press('Send', firstChoices(form));
    expect(asked()).toMatchObject([{ state: 'answered' }]);
  });

  it('is not from then on: what was half done counts nowhere, and its card says so', async () => {
    const { ann, form } = await atCard();
    await ann.press('Keep for later', firstChoices(form));
    await ann.say('evaluation');
    const drawn = ann.cards().at(-1);
    here.clock.moveTo(closing);
    const turn = await ann.press('Send', firstChoices(form), drawn && { on: drawn });
    expect(read(turn.card)).toMatch(
      /^This is closed[\s\S]*until Tuesday 28 July 2026\. What had not been sent by then counts nowhere/,
    );
    expect(turn.card.buttons).toEqual(['My certificate']);
    expect(answers()).toMatchObject([{ sent: false, revision: 1 }]);
    expect(read((await ann.say('evaluation')).card)).toMatch(/Nothing is asked of you/);
  });

  it('keeps what was sent, which cannot be changed any more', async () => {
    const { ann, form } = await atCard();
    const receipt = await ann.press('Send', firstChoices(form));
    await ann.press('Change my answers');
    const before = answers();
    here.clock.moveTo(closing);
    const turn = await ann.press('Send', { [idOf(form, 'statements')]: '4' });
    expect(read(turn.card)).toMatch(/^Thank you[\s\S]*Nothing can be changed any more/);
    expect(turn.card.buttons).toEqual(['My certificate']);
    expect(answers()).toEqual(before);
    expect(read(receipt.card)).toContain('Can be changed: until Tuesday 28 July 2026');
  });

  it('while it was being typed keeps nothing of it', async () => {
    const { ann } = await atCard();
    await ann.say('ask me');
    for (let i = 0; i < 18; i++) await ann.say('2');
    here.clock.moveTo(closing);
    expect(read((await ann.say('2')).card)).toMatch(/This is closed/);
    expect(answers()).toEqual([]);
  });
});

describe('an evaluation of somebody who turns out not to have been there', () => {
  it('asks nothing any more, and what they answered is dropped', async () => {
    const { ann, olga, form } = await atCard();
    await ann.press('Send', firstChoices(form));
    await ann.press('Change my answers');
    await olga.say('1 absent');
    const turn = await ann.press('Send', { [idOf(form, 'statements')]: '4' });
    expect(read(turn.card)).toMatch(/^Nothing is asked of you[\s\S]*The register says that you were not there/);
    expect(read(turn.card)).toContain('tell the trainer or your training officer');
    expect(turn.card.buttons).toEqual([]);
    expect(asked()).toMatchObject([{ state: 'withdrawn' }]);
    expect(answers()).toEqual([]);
  });

  it('asks anew once the register says that they were there after all', async () => {
    const { ann, olga, form } = await atCard();
    await ann.press('Send', firstChoices(form));
    await olga.say('1 absent');
    await olga.say('1 here');
    const again = await ann.say('evaluation');
    expect(filled(again.card)).toEqual({});
    await ann.press('Send', firstChoices(again.card));
    expect(asked()).toMatchObject([{ state: 'answered', round: 2 }]);
    expect(answers()).toMatchObject([{ sent: true, revision: 1 }]);
  });
});

describe('the certificate beside an evaluation', () => {
  it('is for those who were there for the whole session alone', async () => {
    const { ann, olga, form } = await atCard();
    expect(read(form)).toContain('For your certificate, type certificates');
    const sent = await ann.press('Send', firstChoices(form));
    expect(sent.card.buttons).toEqual(['Change my answers', 'My certificate']);
    await olga.say('1 part');
    expect((await ann.say('evaluation')).card.buttons).toEqual(['Change my answers']);
  });
});
