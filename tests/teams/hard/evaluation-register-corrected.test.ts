import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import type { Person } from '../../fakes/teams/index.ts';
import { cardSteps, filled, firstChoices, idOf } from '../evaluation-card-steps.ts';
import { read } from '../reading.ts';
import { sentTo } from '../sent-to.ts';

const here = withBot();
const { somebody, wereThere, card, asked, answers, kept } = cardSteps(here);

const corrected = async (olga: Person, mark: string) => {
  await olga.say(`1 ${mark}`);
  await here.settled();
};

describe('the register, corrected after people were asked', () => {
  it.each(['absent', 'told us'])('to %s takes the question back where it stands, and notifies nobody of that', async (mark) => {
    const ann = await somebody('Ann Lee');
    const olga = await wereThere(ann);
    const form = await card(ann);
    await ann.press('Keep for later', firstChoices(form, { [idOf(form, 'ideas')]: 'Listen more' }));
    const before = sentTo(here, ann);
    await corrected(olga, mark);
    const [asking] = ann.cards().filter(({ card: one }) => read(one).startsWith('Nothing is asked of you'));
    expect(asking?.card.buttons).toEqual([]);
    expect(ann.cards().some(({ card: one }) => read(one).startsWith('How was it?'))).toBe(false);
    expect(sentTo(here, ann)).toBe(before);
    expect(answers()).toEqual([]);
    expect(asked()).toMatchObject([{ state: 'withdrawn' }]);
    expect(JSON.stringify(here.stored())).not.toContain('Listen more');
  });

  it('to absent drops what was half typed, too', async () => {
    const ann = await somebody('Ann Lee');
    const olga = await wereThere(ann);
    await ann.say('ask me');
    await ann.say('2');
    expect(kept('entries').filter(({ form }) => form === 'evaluation')).toHaveLength(1);
    await corrected(olga, 'absent');
    expect(kept('entries').filter(({ form }) => form === 'evaluation')).toEqual([]);
  });

  it('to here asks them then, once, however often it is put back and forth', async () => {
    const [ann, bo] = [await somebody('Ann Lee'), await somebody('Bo Smith')];
    const olga = await wereThere(ann, bo);
    await corrected(olga, 'absent');
    await corrected(olga, 'here');
    await corrected(olga, 'here');
    const again = await card(ann);
    expect(filled(again)).toEqual({});
    expect(ann.cards().filter(({ card: one }) => read(one).startsWith('How was it?'))).toHaveLength(1);
    await ann.press('Send', firstChoices(again));
    expect(
      asked()
        .map(({ round, state }) => `${state} ${round}`)
        .sort(),
    ).toEqual(['answered 2', 'asked 1']);
    expect([ann, bo].map((who) => sentTo(here, who, 'How was it?'))).toEqual([2, 1]);
    // A reminder of what is still asked, and none of the round that was taken back.
    here.clock.moveTo(new Date('2026-07-15T09:30:00Z'));
    await here.settled();
    expect([ann, bo].map((who) => sentTo(here, who, 'How was it?'))).toEqual([2, 2]);
  });

  it('to part keeps them asked, with what they have answered', async () => {
    const ann = await somebody('Ann Lee');
    const olga = await wereThere(ann);
    await ann.press('Send', firstChoices(await card(ann)));
    const said = answers();
    await corrected(olga, 'part');
    expect(asked()).toMatchObject([{ state: 'answered', round: 1 }]);
    expect(answers()).toEqual(said);
  });

  it('from absent to part asks them', async () => {
    const ann = await somebody('Ann Lee');
    const olga = await wereThere(ann);
    await corrected(olga, 'absent');
    await corrected(olga, 'part');
    expect(read(await card(ann))).toMatch(/^How was it\?/);
    expect(asked()).toMatchObject([{ state: 'asked', round: 2 }]);
  });
});
