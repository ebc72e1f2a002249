import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { cardSteps, firstChoices, idsOf } from '../evaluation-card-steps.ts';
import { read } from '../reading.ts';
import { sentTo } from '../sent-to.ts';

const here = withBot();
const { somebody, setUp, put, card, asked, answers } = cardSteps(here, 'solihull-2021', 'foundation');

/** Ann is on the list, and has answered what is asked before. */
const answeredBefore = async () => {
  const ann = await somebody('Ann Lee');
  const olga = here.officer('solihull-2021');
  await setUp(olga, { 'f-course': 'foundation' });
  await put(olga, 'Ann Lee');
  const before = (await ann.sees(/Before it begins/)).card ?? expect.fail('nothing is asked');
  await ann.press('Send', firstChoices(before));
  expect(answers()).toHaveLength(1);
  here.clock.moveTo(new Date('2026-07-14T15:45:00Z'));
  return { ann, olga };
};

describe('somebody who answered what was asked before, and did not come', () => {
  it('is asked nothing, and what they said is dropped', async () => {
    const { ann, olga } = await answeredBefore();
    await olga.say('1 absent');
    await here.settled();
    expect(sentTo(here, ann, 'How was it?')).toBe(0);
    expect([answers(), asked().map(({ state }) => state)]).toEqual([[], ['withdrawn']]);
    expect(ann.cards().filter(({ card: one }) => /Nothing is asked of you/.test(read(one)))).toHaveLength(1);
  });

  it('and said so ahead is told that it is still to come, and not that they were not there', async () => {
    const ann = await somebody('Ann Lee');
    const olga = here.officer('solihull-2021');
    await setUp(olga, { 'f-course': 'foundation' });
    await put(olga, 'Ann Lee');
    await ann.press('Send', firstChoices((await ann.sees(/Before it begins/)).card ?? expect.fail('nothing is asked')));
    await olga.say('1 told us');
    await here.settled();
    const { card: told } = await ann.sees(/Nothing is asked of you/);
    expect(read(told ?? expect.fail('nothing is said'))).toMatch(/still to come/);
    expect([answers(), asked().map(({ state }) => state)]).toEqual([[], ['withdrawn']]);
  });

  it('who then is found to have been there is asked both', async () => {
    const { ann, olga } = await answeredBefore();
    await olga.say('1 absent');
    await olga.say('1 here');
    await here.settled();
    expect(idsOf(await card(ann), 'statements', 'b').length).toBeGreaterThan(0);
    await ann.press('Send', firstChoices(await card(ann)));
    expect(answers()).toMatchObject([{ remembered: true, sent: true }]);
  });

  it('and of whom the register says nothing at all is asked nothing more', async () => {
    const { ann } = await answeredBefore();
    here.clock.moveTo(new Date('2026-07-20T09:00:00Z'));
    await here.settled();
    expect(sentTo(here, ann, 'How was it?')).toBe(0);
    expect(asked()).toMatchObject([{ state: 'before' }]);
  });
});
