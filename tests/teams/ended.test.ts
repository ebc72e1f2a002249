import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { byButtons, read, records } from './reading.ts';

const here = withBot();

const given = { contact: 'predominant', section47: 'no', lead: 'yes', 'with-children': 'yes' };

describe('an enquiry that was ended', () => {
  it.each([
    ['in the middle', false, /not kept/],
    ['at its result', true, /kept for next time/],
  ])('%s is answered the same however often the act is delivered, also after a restart', async (_, finished, words) => {
    const ann = here.person();
    if (finished) await byButtons(ann, 'Wizard', given);
    else await ann.say('pathway');
    const turn = await ann.say('cancel');
    const stored = here.stored();
    expect(read(turn.card)).toMatch(words);
    expect(read((await ann.redeliver(turn)).card)).toBe(read(turn.card));
    await here.restart();
    expect(read((await ann.redeliver(turn)).card)).toBe(read(turn.card));
    expect(here.stored()).toBe(stored);
  });

  it('by a double-click says the same twice', async () => {
    const ann = here.person();
    await ann.say('pathway');
    const [one, other] = await ann.pressTwice('Cancel');
    expect(read(one.card)).toMatch(/not kept/);
    expect(read(other.card)).toBe(read(one.card));
  });

  it('is not begun anew by the act that had begun it, delivered late', async () => {
    const ann = here.person();
    const begun = await ann.say('pathway');
    await ann.say('cancel');
    await ann.redeliver(begun);
    expect(records(here.stored(), 'enquiries')).toEqual([]);
    await ann.say('pathway');
    expect(records(here.stored(), 'enquiries')).toHaveLength(1);
  });
});
