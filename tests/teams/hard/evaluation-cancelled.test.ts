import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { cardSteps, filled, firstChoices } from '../evaluation-card-steps.ts';
import { read } from '../reading.ts';
import { sentTo } from '../sent-to.ts';

const here = withBot();
const { somebody, wereThere, card, asked, answers } = cardSteps(here);

describe('a session that is cancelled after people were asked about it', () => {
  it('asks nobody any more, says so where they were asked, and drops what was said', async () => {
    const [ann, bo] = [await somebody('Ann Lee'), await somebody('Bo Smith')];
    const olga = await wereThere(ann, bo);
    await ann.press('Send', firstChoices(await card(ann)));
    await olga.say('session');
    await olga.say('cancel it');
    await olga.press('Cancel it', { 'f-ground': 'the wrong session was marked' });
    await here.settled();
    expect(asked().map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    expect(answers()).toEqual([]);
    for (const who of [ann, bo]) {
      const seen = who.cards().map(({ card: one }) => read(one));
      expect(seen.filter((one) => /^Nothing is asked of you[\s\S]*The session was cancelled/.test(one))).toHaveLength(1);
      expect(seen.filter((one) => one.startsWith('How was it?'))).toEqual([]);
    }
    here.clock.moveTo(new Date('2026-07-15T10:00:00Z'));
    await here.settled();
    expect([ann, bo].map((who) => sentTo(here, who, 'How was it?'))).toEqual([1, 1]);
    expect(read((await ann.say('certificates')).card)).toContain('There is none yet');

    // Held after all, whoever was there is asked anew.
    await olga.press('Hold it after all');
    await olga.press('Move it', { 'f-ground': 'it was held' });
    await here.settled();
    expect(asked()).toMatchObject([
      { state: 'asked', round: 2 },
      { state: 'asked', round: 2 },
    ]);
    expect([ann, bo].map((who) => sentTo(here, who, 'How was it?'))).toEqual([2, 2]);
    expect(filled(await card(ann))).toEqual({});
    await ann.press('Send', firstChoices(await card(ann)));
    expect(answers()).toMatchObject([{ sent: true, revision: 1 }]);
  });
});
