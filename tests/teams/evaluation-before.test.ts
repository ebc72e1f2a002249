import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { cardSteps, filled, firstChoices, idOf, idsOf } from './evaluation-card-steps.ts';
import { read } from './reading.ts';

const here = withBot();
const { somebody, setUp, put, card, asked, answers } = cardSteps(here, 'solihull-2021', 'foundation');

/** Somebody who is put on the list of a session of 14 July, and the card on which they are asked before it. */
const listed = async () => {
  const ann = await somebody('Ann Lee');
  const olga = here.officer('solihull-2021');
  await setUp(olga, { 'f-course': 'foundation' });
  await put(olga, ann.name);
  await here.settled();
  const { card: form } = await ann.sees(/Before it begins/);
  return { ann, olga, form: form ?? expect.fail('there is no card') };
};

const marked = async (olga: ReturnType<typeof here.officer>) => {
  here.clock.moveTo(new Date('2026-07-14T15:45:00Z'));
  await olga.say('1 here');
  await here.settled();
};

describe('what is asked before a session', () => {
  it('is what is asked twice alone, and can be changed until it begins', async () => {
    const { ann, form } = await listed();
    expect(read(form)).toMatch(/Afterwards you are asked again/);
    expect(form.buttons).toEqual(['Send', 'Ask me one at a time']);
    expect(idsOf(form, 'course')).toEqual([]);
    const turn = await ann.press('Send', firstChoices(form));
    expect(read(turn.card)).toMatch(/^Thank you[\s\S]*Can be changed: until the session begins/);
    expect(answers()).toMatchObject([{ sent: false, remembered: false, after: {} }]);
    await ann.press('Change my answers');
    await ann.press('Send', { [idOf(form, 'statements', 'b')]: '4' });
    expect(answers()).toMatchObject([{ before: { [idOf(form, 'statements', 'b').slice(4)]: '4' } }]);
  });

  it('stands beside what is asked after it', async () => {
    const { ann, olga, form } = await listed();
    await ann.press('Send', firstChoices(form));
    await marked(olga);
    const after = await card(ann);
    expect(read(after)).toMatch(/1\. Your knowledge of the subject\nYou said before: Low\n1\. Now/);
    expect(idsOf(after, 'statements', 'b')).toEqual([]);
    const turn = await ann.press('Send', Object.fromEntries([...idsOf(after, 'statements')].map((id) => [id, '3'])));
    expect(read(turn.card)).toContain('Low before, Good now');
    expect(answers()).toMatchObject([{ sent: true, remembered: false }]);
    await ann.press('Change my answers');
    await ann.press('Send', { [idOf(after, 'course')]: '4' });
    expect(answers()).toMatchObject([
      { sent: true, remembered: false, before: { [idOf(form, 'statements', 'b').slice(4)]: '1' } },
    ]);
  });

  it('is asked with it where it was missed, and marked so', async () => {
    const { ann, olga } = await listed();
    await marked(olga);
    const after = await card(ann);
    expect(read(after)).toContain('Please say how it was before the session, and how it is now.');
    await ann.press('Send', firstChoices(after));
    expect(answers()).toMatchObject([{ sent: true, remembered: true }]);
  });

  it('cannot be answered once the session has begun', async () => {
    const { ann, form } = await listed();
    here.clock.moveTo(new Date('2026-07-14T08:30:00Z'));
    const turn = await ann.press('Send', firstChoices(form));
    expect(read(turn.card)).toMatch(/^The session has begun[\s\S]*Afterwards you are asked how it was/);
    expect(answers()).toEqual([]);
    expect(asked()).toMatchObject([{ state: 'before' }]);
  });

  it('is answered by typing, too', async () => {
    const { ann, form } = await listed();
    await ann.say('ask me');
    await ann.say('2');
    await ann.say('3');
    expect(read((await ann.say('1')).card)).toMatch(/^Thank you/);
    expect(answers()).toMatchObject([{ sent: false, before: { [idOf(form, 'statements', 'b').slice(4)]: '2' } }]);
    expect(filled((await ann.say('change')).card)).toMatchObject({ [idOf(form, 'statements', 'b')]: '2' });
  });
});
