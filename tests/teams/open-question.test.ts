import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { inputs, read } from './reading.ts';

const here = withBot();

const atTitle = async () => {
  const ann = here.person();
  await ann.say('pathway');
  return ann;
};

const atQuestion = async () => {
  const ann = await atTitle();
  await ann.say('Wizard');
  await ann.say('ask me');
  return ann;
};

describe('while it asks for the job title', () => {
  it.each(['manager', 'show', 'Show', 'open', 'change', 'other', 'Partnership', 'add', 'line manager', 'forget', 'same'])(
    '%j is a title, though elsewhere it would be a command',
    async (title) => {
      const { card } = await (await atTitle()).say(title);
      expect(read(card)).toContain(`Your role: ${title}`);
    },
  );

  it.each(['hlep', 'cancle', 'bakc', 'pathwya', 'skpi'])('the typing error %j is not mended', async (title) => {
    const { card } = await (await atTitle()).say(title);
    expect(read(card)).toContain(`Your role: ${title}`);
  });

  it('help, skip and cancel are what they say, in any case', async () => {
    const ann = await atTitle();
    expect(read((await ann.say('HELP')).card)).toContain('What I can do');
    expect(read((await ann.say('Teacher')).card)).toContain('Your role: Teacher');
    const bob = await atTitle();
    expect([...inputs((await bob.say('Skip')).card).keys()]).toContain('q-contact');
    expect(read((await bob.say('Cancel')).card)).toMatch(/stopped/i);
  });

  it.each(['', '   ', '\u200b\u202e', '\u0000'])('%j is no title, and is asked for again', async (nothing) => {
    const { card } = await (await atTitle()).say(nothing);
    expect(inputs(card).has('title')).toBe(true);
    expect(read(card)).toContain('Please type what you do');
  });

  it.each(['👷', '小学校の先生', 'Ysgolfeistres & clerc'])('%s is a title', async (title) => {
    const { card } = await (await atTitle()).say(title);
    expect(read(card)).toContain(title);
    expect(inputs(card).has('q-contact')).toBe(true);
  });

  it('a very long title is cut, and the next card is none the worse', async () => {
    const { card } = await (await atTitle()).say('Head of '.repeat(5000));
    expect(inputs(card).has('q-contact')).toBe(true);
    const shown = read(card)
      .split('\n')
      .find((line) => line.startsWith('Your role:'));
    expect(shown?.length).toBeLessThan(150);
  });
});

describe('while it asks a question', () => {
  it.each(['hlep', 'bakc', 'manager', 'show', 'thnaks', '99', '0', '1.5', 'wizard', '', '🙂', 'yes and no'])(
    '%j is no answer: the question stays and says so',
    async (text) => {
      const ann = await atQuestion();
      const before = inputs(ann.cards().at(-1)?.card ?? (await ann.say('help')).card);
      const stored = here.stored();
      const { card } = await ann.say(text);
      expect(inputs(card)).toEqual(before);
      expect(read(card)).toMatch(/please check/i);
      expect(here.stored()).toBe(stored);
    },
  );

  it('help shows help, and the question is still open after it', async () => {
    const ann = await atQuestion();
    expect(read((await ann.say('help')).card)).toContain('What I can do');
    const next = await ann.say('1');
    expect(read(next.card)).not.toContain('Please check');
  });

  it('"pathway" shows the question again, and nothing is lost', async () => {
    const ann = await atQuestion();
    const asked = ann.cards().at(-1)?.card;
    const stored = here.stored();
    expect(asked && read((await ann.say('pathway')).card)).toBe(asked && read(asked));
    expect(here.stored()).toBe(stored);
  });

  it('the number, the words and the beginning of the words are the same answer', async () => {
    const results: string[] = [];
    for (const answer of ['2', 'Now and then, but I might notice signs of abuse or neglect', 'now and then']) {
      const ann = here.person('cheshire-west-2015');
      await ann.say('pathway');
      await ann.say('Wizard');
      await ann.say('ask me');
      results.push(read((await ann.say(answer)).card));
    }
    expect(new Set(results).size).toBe(1);
  });
});
