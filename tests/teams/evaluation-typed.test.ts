import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { cardSteps, filled, firstChoices, idOf } from './evaluation-card-steps.ts';
import { read, records } from './reading.ts';

const here = withBot();
const { atCard, somebody, wereThere, card, asked, answers, setUp, put } = cardSteps(here);

/** Types one answer after the other; the card that comes of the last. */
const last = async (ann: Person, said: readonly string[]) => {
  const turns = [];
  for (const words of said) turns.push(await ann.say(words));
  return turns.at(-1)?.card ?? expect.fail('nothing was said');
};

const typing = (ann: Person, ...said: string[]) => last(ann, ['ask me', ...said]);

const typedSoFar = () => records(here.stored(), 'entries').filter(({ form }) => form === 'evaluation');

/** An answer to each of Somerset's questions: three statements before and now, the rest as they come. */
const somerset = [
  '1',
  '3',
  'poor',
  'Excellent',
  '2',
  '2',
  'Ask more\nListen',
  '4',
  'skip',
  '2',
  'skip',
  'none',
  'skip',
  'skip',
  'skip',
  '6',
  'skip',
  '12',
  'yes',
];

describe('an evaluation by typing alone', () => {
  it('is asked one thing at a time, and sent with the last', async () => {
    const { ann, form } = await atCard();
    const first = await ann.say('ask me');
    expect(read(first.card)).toMatch(
      /How good is your understanding of each of these\? 1\. What this course is about \(before\)\nChoose one\n1\. No understanding/,
    );
    expect(read(await last(ann, somerset.slice(0, 6)))).toMatch(/Up to three ideas[\s\S]*Are you worried about a child\?/);
    expect(asked()).toMatchObject([{ state: 'asked' }]);
    const receipt = await last(ann, somerset.slice(6));
    expect(read(receipt)).toMatch(/^Thank you/);
    expect(read(receipt)).toMatch(/1\. What this course is about: No understanding before, Good now/);
    expect(asked()).toMatchObject([{ state: 'answered', contact: true }]);
    const id = (name: string) => idOf(form, name).slice(4);
    expect(answers()).toMatchObject([
      {
        sent: true,
        remembered: true,
        after: { [id('share')]: '4', [id('impact')]: '0', [id('service')]: 'other', [id('ideas')]: 'Ask more\nListen' },
      },
    ]);
    expect(typedSoFar()).toMatchObject([{ state: 'done', values: {} }]);
  });

  it('starts from what was kept on the card, and from what stands on it', async () => {
    const { ann, form } = await atCard();
    await ann.press('Keep for later', { [idOf(form, 'statements')]: '4' });
    const turn = await ann.press('Ask me one at a time', { [idOf(form, 'statements', 'b')]: '2' });
    expect(read(turn.card)).toMatch(/keep to leave it as it is \(Poor\)/);
    expect(read((await ann.say('keep')).card)).toMatch(/keep to leave it as it is \(Excellent\)/);
  });

  it('cancelled keeps nothing of it, and what was kept before stays', async () => {
    const { ann, form } = await atCard();
    await ann.press('Keep for later', { [idOf(form, 'statements')]: '4' });
    const before = [asked(), answers()];
    await typing(ann, '1', '1', '1');
    expect(read((await ann.say('cancel')).card)).toContain('Nothing has changed');
    expect([asked(), answers()]).toEqual(before);
    expect(typedSoFar()).toMatchObject([{ state: 'cancelled', values: {} }]);
  });

  it('goes back, also to before the first, and asks again for what cannot be', async () => {
    const { ann } = await atCard();
    await typing(ann, '2');
    expect(read((await ann.say('back')).card)).toMatch(/\(before\)/);
    expect(read((await ann.say('back')).card)).toMatch(/1\. What this course is about \(before\)/);
    expect(read((await ann.say('a bit')).card)).toMatch(/choose from the list/);
    expect(read((await ann.say('7')).card)).toMatch(/choose from the list/);
  });

  it('is gone on with after something else, with all that was typed', async () => {
    const { ann } = await atCard();
    await typing(ann, '2', '3');
    await ann.say('pathway');
    await ann.say('cancel');
    await here.restart();
    const turn = await ann.say('ask me');
    expect(read(turn.card)).toMatch(/keep to leave it as it is \(Poor\)/);
    expect(typedSoFar()).toHaveLength(1);
  });

  it('that was left half way is dropped with the link to the answers', async () => {
    const { ann } = await atCard();
    await typing(ann, '2', '3');
    here.clock.moveTo(new Date('2027-03-01T09:00:00Z'));
    await here.settled();
    expect(asked()).toEqual([]);
    expect(typedSoFar()).toEqual([]);
  });

  it('from the card of a question that was left goes on at that question', async () => {
    const { ann } = await atCard();
    await typing(ann, '2', '3');
    const question = ann.cards().at(-1);
    await ann.say('pathway');
    const inputs = JSON.stringify(question?.card.json).match(/f-b-statements-[0-9a-f]+/) ?? [];
    const turn = await ann.press('Next', { [String(inputs[0])]: '4' }, question && { on: question });
    expect(read(turn.card)).toMatch(/2\. How to use it in your work \(now\)/);
  });

  it('is found by typing evaluation; of several, by number', async () => {
    const { ann } = await atCard();
    expect(read((await ann.say('evaluations')).card)).toMatch(/^How was it\?/);
    const olga = here.officer();
    await setUp(olga, { 'f-course': 'working-together-update' });
    await put(olga, ann.name);
    await olga.say('all here');
    await here.settled();
    expect(read((await ann.say('feedback')).card)).toMatch(
      /What is asked of you[\s\S]*1\. Working Together[\s\S]*Not answered yet[\s\S]*2\. Introduction/,
    );
    expect(read((await ann.say('ask me')).card)).toMatch(/What is asked of you/);
    const one = await ann.say('2');
    expect(read(one.card)).toMatch(/^How was it\?\nIntroduction/);
    await ann.press('Send', firstChoices(one.card));
    expect(read((await ann.say('evaluation')).card)).toMatch(
      /1\. Working Together[\s\S]*2\. Introduction[\s\S]*Answered; can be changed/,
    );
    expect(read((await ann.say('ask me')).card)).toMatch(/\(before\)/);
  });

  it('with nothing asked says so', async () => {
    const ann = await somebody('Ann Lee');
    expect(read((await ann.say('evaluation')).card)).toMatch(/Nothing is asked of you at the moment/);
    expect(read((await ann.say('ask me')).card)).toMatch(/That works on your training card/);
  });

  it('leaves the sector out where the profile says it', async () => {
    const ann = await somebody('Ann Lee');
    await ann.say('profile');
    await ann.press('Keep this', { 'f-agency-name': 'Hill House', 'f-sector': 'early-years' });
    await wereThere(ann);
    expect(read(await card(ann))).not.toContain('Which service');
  });
});

describe('an evaluation that was sent', () => {
  it('is changed by typing, too', async () => {
    const { ann, form } = await atCard();
    await ann.press('Send', firstChoices(form));
    expect(filled((await ann.say('change')).card)).toMatchObject(firstChoices(form));
    expect(read((await ann.say('ask me')).card)).toMatch(/keep to leave it as it is \(No understanding\)/);
    const receipt = await last(ann, ['4', ...Array.from({ length: 18 }, () => 'keep')]);
    expect(read(receipt)).toMatch(/What this course is about: Excellent before, No understanding now/);
    expect(answers()).toMatchObject([{ revision: 2 }]);
  });
});
