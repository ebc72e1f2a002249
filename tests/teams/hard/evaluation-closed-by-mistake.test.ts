import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { cardSteps, firstChoices } from '../evaluation-card-steps.ts';
import { sentTo } from '../sent-to.ts';

const here = withBot();
const { somebody, wereThere, card, asked, answers, kept } = cardSteps(here);

describe('a register that is closed by mistake, and opened again', () => {
  it('asks nobody twice, keeps every answer, and whoever signs in after it is asked as well', async () => {
    const [ann, bo, wim] = [await somebody('Ann Lee'), await somebody('Bo Smith'), await somebody('Wim Walker')];
    const olga = await wereThere(ann, bo);
    await ann.press('Send', firstChoices(await card(ann)));
    const said = answers();
    await olga.say('close');
    const code = String(kept('sessions')[0]?.['code']);
    await wim.say(code);
    await bo.press('Keep for later', firstChoices(await card(bo)));
    await olga.say('open');
    await wim.say(code);
    await here.settled();
    expect([ann, bo, wim].map((who) => sentTo(here, who, 'How was it?'))).toEqual([1, 1, 1]);
    expect(
      asked()
        .map(({ state, round }) => `${state} ${round}`)
        .sort(),
    ).toEqual(['answered 1', 'asked 1', 'draft 1']);
    expect(answers()).toEqual(expect.arrayContaining(said));
  });

  it('of which somebody was marked in between is told of no correction, and they are asked as ever', async () => {
    const [ann, bo] = [await somebody('Ann Lee'), await somebody('Bo Smith')];
    const olga = await wereThere(ann);
    await olga.say('add');
    await olga.press('Add people', { 'f-people': 'Bo Smith' });
    await olga.say('close');
    await olga.say('open');
    await olga.say('2 here');
    await here.settled();
    expect(sentTo(here, bo, 'How was it?')).toBe(1);
    expect(sentTo(here, ann, 'How was it?')).toBe(1);
    expect(sentTo(here, bo, 'has been corrected')).toBe(0);
  });
});
