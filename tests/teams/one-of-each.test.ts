import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { byButtons } from './reading.ts';

const here = withBot();

describe('a turn', () => {
  it.each([
    [[]],
    [['hello']],
    [['pathway']],
    [['pathway', 'Wizard']],
    [['pathway', 'Teacher', 'yes']],
    [['pathway', 'Wizard', 'ask me', '1', '2', 'not sure', 'back', 'start again']],
    [['pathway', 'cancel', 'cancel', 'thanks', 'nonsense', '']],
  ])('that is typed is answered by one request, and writes the store once at most: %j', async (texts: string[]) => {
    const ann = here.person();
    // After the very first, Teams is asked once for their e-mails.
    await ann.say('hello');
    for (const text of ['help', ...texts]) {
      const [requests, writes] = [here.teams.ledger.length, here.writes()];
      await ann.say(text);
      expect(here.teams.ledger.slice(requests).map(({ kind }) => kind)).toEqual(['send']);
      expect(here.writes() - writes).toBeLessThanOrEqual(1);
    }
  });

  it('that ends in a result writes it, and the conversation, at once', async () => {
    const ann = here.person();
    await ann.say('pathway');
    await ann.say('Wizard');
    const writes = here.writes();
    await ann.press('Show my training', { 'q-contact': 'regular' });
    expect(here.writes() - writes).toBe(1);
  });

  it('that changes nothing writes nothing', async () => {
    const ann = here.person();
    await byButtons(ann, 'Wizard', { contact: 'regular' });
    const writes = here.writes();
    for (const text of ['help', 'hello', 'thanks', 'nonsense', '🙂']) await ann.say(text);
    await ann.redeliver();
    expect(here.writes()).toBe(writes);
  });

  it('that is pressed needs no request at all; of the older kind, one update', async () => {
    const ann = here.person();
    await ann.say('pathway');
    const requests = here.teams.ledger.length;
    await ann.press('Next', { title: 'Wizard' });
    expect(here.teams.ledger).toHaveLength(requests);
    await ann.press('Back', {}, { asSubmit: true });
    expect(here.teams.ledger.slice(requests).map(({ kind }) => kind)).toEqual(['update']);
  });

  it('with a text for the manager sends that text beside the card, and no more', async () => {
    const ann = here.person();
    await byButtons(ann, 'Wizard', { contact: 'regular' });
    const requests = here.teams.ledger.length;
    await ann.press('Text for my manager');
    expect(here.teams.ledger.slice(requests).map(({ kind }) => kind)).toEqual(['send']);
    await ann.say('manager');
    expect(here.teams.ledger.slice(requests).map(({ kind }) => kind)).toEqual(['send', 'send', 'send']);
  });

  it('on a card that has been deleted meanwhile is answered with a new one', async () => {
    const ann = here.person();
    const title = await ann.say('pathway');
    await fetch(new URL(`v3/conversations/${ann.chat}/activities/${title.last.id}`, here.teams.serviceUrl), { method: 'DELETE' });
    const turn = await ann.press('Next', { title: 'Wizard' }, { on: title.last, asSubmit: true });
    expect(turn.last.updated).toBe(false);
    expect(turn.card.buttons).toContain('Show my training');
  });
});
