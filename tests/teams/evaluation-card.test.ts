import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { cardSteps, filled, firstChoices, forge, idOf, idsOf } from './evaluation-card-steps.ts';
import { read, shown } from './reading.ts';

const here = withBot();
const { atCard, somebody, wereThere, card, asked, answers } = cardSteps(here);

describe('the card after a session', () => {
  it('is sent when the register says that they were there; sent back, a receipt stands in its place', async () => {
    const { ann, form } = await atCard();
    expect(read(form)).toMatch(/Introduction to Child Protection\nTuesday 14 July 2026, 09:30 to 16:30, Shire Hall/);
    expect(read(form)).toContain('until Tuesday 28 July 2026');
    const turn = await ann.press('Send', firstChoices(form));
    expect(read(turn.card)).toMatch(/^Thank you/);
    expect(read(turn.card)).toContain('No understanding before, No understanding now');
    expect(turn.messages[0]?.updated).toBe(true);
    expect(asked()).toMatchObject([{ state: 'answered' }]);
    expect(answers()).toMatchObject([{ sent: true, remembered: true }]);
  });

  it('keeps apart who answered and what: neither record holds what the other does', async () => {
    const { ann, form } = await atCard();
    await ann.press('Send', firstChoices(form, { [idOf(form, 'ideas')]: 'Ask what the child sees' }));
    const [response = {}] = answers();
    const [evaluation = {}] = asked();
    expect(JSON.stringify(evaluation)).not.toContain('Ask what');
    expect(JSON.stringify(response)).not.toContain(String(evaluation['person']));
    expect(JSON.stringify(response)).not.toContain('2026-07');
    expect(evaluation['contact']).toBe(true);
    expect(JSON.stringify(response['after'])).not.toContain('contact');
  });

  it('half done is kept for later, and goes on where it was', async () => {
    const { ann, form } = await atCard();
    const given = { [idOf(form, 'statements')]: '3', [idOf(form, 'improve')]: 'More time', [idOf(form, 'contact')]: 'yes' };
    const kept = await ann.press('Keep for later', given);
    expect(read(kept.card)).toContain('not sent yet');
    expect(filled(kept.card)).toEqual(given);
    expect(kept.card.buttons).not.toContain('Say more (8 questions, all optional)');
    expect(answers()).toMatchObject([{ sent: false }]);
    await here.restart();
    const again = await ann.say('evaluation');
    expect(filled(again.card)).toEqual(given);
    await ann.press('Send', firstChoices(again.card));
    expect(asked()).toMatchObject([{ state: 'answered' }]);
    expect(answers()).toMatchObject([{ sent: true }]);
  });

  it('with something missing names it, marks it and is kept as it is', async () => {
    const { ann, form } = await atCard();
    const [first = '', second = '', third = ''] = idsOf(form, 'statements');
    const { card: back } = await ann.press('Send', { [first]: '2', [second]: '4', [idOf(form, 'share')]: '1' });
    expect(read(back)).toMatch(/Please check[^N]*Not answered yet: 1\. What this course is about \(before\)/);
    expect(read(back)).toMatch(/3\. How to act on it with confidence\nNot answered yet\n/);
    expect(filled(back)).toMatchObject({ [first]: '2', [second]: '4' });
    expect(asked()).toMatchObject([{ state: 'draft' }]);
    const befores = Object.fromEntries(idsOf(form, 'statements', 'b').map((id) => [id, '1']));
    expect(read((await ann.press('Send', { ...befores, [third]: '3' })).card)).toMatch(/^Thank you/);
  });

  it('is changed from its receipt until it closes', async () => {
    const { ann, form } = await atCard();
    const given = firstChoices(form);
    await ann.press('Send', given);
    const open = await ann.press('Change my answers');
    expect(filled(open.card)).toEqual(given);
    expect(open.card.buttons).not.toContain('Keep for later');
    const turn = await ann.press('Send', { [idOf(form, 'statements')]: '4' });
    expect(read(turn.card)).toContain('No understanding before, Excellent now');
    expect(answers()).toMatchObject([{ sent: true, revision: 2 }]);
    await ann.say('evaluation');
    expect(filled((await ann.say('change')).card)).toMatchObject({ [idOf(form, 'statements')]: '4' });
  });

  it('changed to something that is not whole leaves what was sent as it was', async () => {
    const { ann, form } = await atCard();
    await ann.press('Send', firstChoices(form));
    const before = answers();
    await ann.press('Change my answers');
    const turn = await ann.press('Send', { [idOf(form, 'statements')]: '', [idOf(form, 'share')]: '4' });
    expect(read(turn.card)).toContain('Not answered yet');
    expect(filled(turn.card)).toMatchObject({ [idOf(form, 'share')]: '4' });
    expect(answers()).toEqual(before);
  });

  it('pressed twice at once is sent once, and answered alike', async () => {
    const { ann, form } = await atCard();
    const [one, other] = await ann.pressTwice('Send', firstChoices(form));
    expect(read(one.card)).toMatch(/^Thank you/);
    expect(read(other.card)).toBe(read(one.card));
    expect(answers()).toMatchObject([{ revision: 1 }]);
  });

  it('delivered twice, also after a restart, is sent once and answered alike', async () => {
    const { ann, form } = await atCard();
    const turn = await ann.press('Send', firstChoices(form));
    await here.restart();
    const before = [asked(), answers()];
    expect(read((await ann.redeliver(turn)).card)).toBe(read(turn.card));
    expect([asked(), answers()]).toEqual(before);
  });

  it('that is stale changes nothing, and becomes what there is now', async () => {
    const { ann, form } = await atCard();
    await ann.say('evaluation');
    const [first] = ann.cards().filter(({ card: one }) => read(one).startsWith('How was it?'));
    await ann.press('Send', firstChoices(form));
    const before = answers();
    const turn = await ann.press('Keep for later', { [idOf(form, 'statements')]: '4' }, first && { on: first });
    expect(read(turn.card)).toMatch(/^Thank you/);
    expect(answers()).toEqual(before);
  });

  it('works from an old phone too', async () => {
    const { ann, form } = await atCard();
    await ann.press('Send', firstChoices(form), { asSubmit: true });
    expect(asked()).toMatchObject([{ state: 'answered' }]);
  });

  it('shows what was typed as it stands, and hands nobody a link', async () => {
    const { ann, form } = await atCard();
    const text = '[free](https://evil.example) **bold** =HYPERLINK("https://evil.example") ${heading} {{DATE(2026)}}';
    const turn = await ann.press('Send', firstChoices(form, { [idOf(form, 'ideas')]: text }));
    expect(shown(turn)).toContain('[free](https://evil.example) **bold** =HYPERLINK("https://evil.example")');
    const blocks = JSON.stringify(turn.card.json, (_, node) => (node?.type === 'TextRun' ? undefined : node));
    expect(blocks).toContain('Your answers');
    expect(blocks).not.toContain('evil');
    expect(answers()).toMatchObject([{ after: { [idOf(form, 'ideas').slice(4)]: text } }]);
  });
});

describe('what no client would send', () => {
  it.each([
    ['statements', '5'],
    ['statements', '0'],
    ['statements', '1,2'],
    ['impact', '6'],
    ['may-quote', 'perhaps'],
    ['service', 'army'],
  ])('an answer to %s that there is not (%s) is asked for again', async (name, value) => {
    const { ann, form } = await atCard();
    const kept = await ann.press('Keep for later', firstChoices(form));
    await forge(ann, kept, 'evaluation-send', { ...firstChoices(form), [idOf(form, name)]: value });
    expect(asked()).toMatchObject([{ state: 'draft' }]);
    expect(answers()).toMatchObject([{ sent: false }]);
    expect(JSON.stringify(answers())).not.toContain(`"${value}"`);
    expect(filled((await ann.say('evaluation')).card)[idOf(form, name)]).toBeUndefined();
  });

  it('a text of 100,000 characters is cut off, with a word about it', async () => {
    const { ann, form } = await atCard();
    const kept = await ann.press('Keep for later', firstChoices(form));
    const answer = await forge(ann, kept, 'evaluation-send', {
      ...firstChoices(form),
      [idOf(form, 'ideas')]: 'é'.repeat(100_000),
    });
    expect(JSON.stringify(answer)).toContain('its end is cut off');
    expect(asked()).toMatchObject([{ state: 'draft' }]);
    expect(answers()).toMatchObject([{ after: { [idOf(form, 'ideas').slice(4)]: 'é'.repeat(600) } }]);
  });

  it('questions that are not asked are not kept', async () => {
    const { ann, form } = await atCard();
    const kept = await ann.press('Keep for later', firstChoices(form));
    const more = { 'f-a-quiz-0123456789': '1', 'f-a-__proto__': 'x', 'f-b-share-7fc96e01d0': '1', 'f-c-x': 'y', 'f-a-': 'z' };
    await forge(ann, kept, 'evaluation-send', { ...firstChoices(form), ...more });
    expect(asked()).toMatchObject([{ state: 'answered' }]);
    expect(JSON.stringify(answers())).not.toMatch(/quiz-|proto|"share[^"]*":"1".*"share/);
  });

  it.each(['evaluation-send', 'evaluation-keep', 'evaluation-change', 'evaluation-ask', 'evaluation-show'])(
    'a card that was passed on is nobody else’s: %s changes nothing',
    async (verb) => {
      const [ann, bo] = [await somebody('Ann Lee'), await somebody('Bo Smith')];
      await wereThere(ann);
      const form = await card(ann);
      const before = [asked(), answers()];
      const sent = await ann.press('Keep for later', firstChoices(form));
      const mine = [asked(), answers()];
      expect(mine).not.toEqual(before);
      const from = (await bo.say('hello')).sent;
      const as = { ...sent.sent, from: from['from'], conversation: from['conversation'] };
      const answer = await forge(ann, { sent: as }, verb, { ...firstChoices(form), version: asked()[0]?.['version'] });
      expect(JSON.stringify(answer)).toMatch(/not yours/);
      expect([asked(), answers()]).toEqual(mine);
    },
  );
});
