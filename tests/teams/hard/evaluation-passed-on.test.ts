import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { cardSteps, firstChoices, forge } from '../evaluation-card-steps.ts';

const here = withBot();
const { somebody, wereThere, card, asked, answers } = cardSteps(here);

describe('a card that was passed on', () => {
  it('to somebody who was there as well answers neither for them nor for whom it was sent to', async () => {
    const [ann, bo] = [await somebody('Ann Lee'), await somebody('Bo Smith')];
    await wereThere(ann, bo);
    const form = await card(ann);
    const before = [asked(), answers()];
    const sent = await ann.say('evaluation');
    expect([asked(), answers()]).toEqual(before);
    const { from, conversation } = (await bo.say('hello')).sent;
    // The press as Ann's card has it, from Bo's chat.
    for (const verb of ['evaluation-send', 'evaluation-keep', 'evaluation-ask']) {
      const answer = await forge(
        ann,
        { sent: { ...sent.sent, type: 'invoke', name: 'adaptiveCard/action', from, conversation } },
        verb,
        {
          ...firstChoices(form),
        },
      );
      expect(JSON.stringify(answer)).toMatch(/not yours/);
    }
    expect([asked(), answers()]).toEqual(before);
  });

  it('to somebody of another partnership is nothing there', async () => {
    const ann = await somebody('Ann Lee');
    await wereThere(ann);
    const form = await card(ann);
    const before = [asked(), answers()];
    const cy = here.person('cumbria-2022', 'Cy Day');
    const theirs = (await cy.say('hello')).sent;
    const answer = await forge(ann, { sent: { ...theirs, type: 'invoke', name: 'adaptiveCard/action' } }, 'evaluation-send', {
      ...firstChoices(form),
    });
    expect(JSON.stringify(answer)).toMatch(/not yours/);
    expect([asked(), answers()]).toEqual(before);
  });
});
