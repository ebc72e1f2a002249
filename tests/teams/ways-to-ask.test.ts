import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { inputs, read } from './reading.ts';

const here = withBot();

const wayForward = ['Which training do I need?', 'Help'];

describe('asking which training one needs', () => {
  it.each([
    'pathway',
    'Pathway',
    '  PATHWAY!  ',
    'what training do I need?',
    'What training do I need',
    'which level am I',
    'Which level am I?',
    'which courses should I do',
    'pathwya',
    'patway',
    'tell me which training I need please',
  ])('%j begins with the job title', async (text) => {
    const { card, messages } = await here.person().say(text);
    expect(inputs(card).has('title')).toBe(true);
    expect(messages).toHaveLength(1);
  });
});

describe('asking for help', () => {
  it.each(['help', 'HELP', 'Help!', '?', 'hlep', 'hepl', 'what can you do?', 'who are you'])(
    '%j shows what it can do',
    async (text) => {
      const { card } = await here.person().say(text);
      expect(read(card)).toMatch(/pathway[\s\S]*cancel/);
      expect(read(card)).toMatch(/Worried about a child\?[\s\S]*01632 960001[\s\S]*01632 960002[\s\S]*999/);
    },
  );

  it('is a button too, on what else it says', async () => {
    const ann = here.person();
    await ann.say('hello');
    const { card } = await ann.press('Help');
    expect(read(card)).toContain('Worried about a child?');
    expect(inputs((await ann.press('Which training do I need?')).card).has('title')).toBe(true);
  });
});

describe('a kind word', () => {
  it.each(['hi', 'Hello', 'helllo', 'hello there', 'good morning', 'Hiya!'])('%j is answered as a greeting', async (text) => {
    const { card } = await here.person().say(text);
    expect(read(card)).toMatch(/^Hello/);
    expect(card.buttons).toEqual(wayForward);
  });

  it.each(['thanks', 'Thank you!', 'thnaks', 'cheers', 'many thanks', 'ok', 'bye'])('%j is answered as thanks', async (text) => {
    const { card } = await here.person().say(text);
    expect(read(card)).toMatch(/welcome/i);
    expect(card.buttons).toEqual(wayForward);
  });
});

const anything = [
  'asdf',
  'the weather is nice today',
  'book me a holiday in Spain and tell nobody about it',
  '',
  '   ',
  '\n\t',
  '🙂',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  '0',
  'null',
  'constructor',
  '__proto__',
  '<b>bold</b> <script>alert(1)</script>',
  'ｈéłƥ',
  '١٢٣',
  'word '.repeat(4000),
  'x'.repeat(20_000),
];

describe('anything else', () => {
  it.each(anything.map((text) => [text.slice(0, 40), text]))('%j is met with a way forward', async (_, text) => {
    const { card, messages, status } = await here.person().say(text);
    expect(status).toBe(200);
    expect(messages).toHaveLength(1);
    expect(card.buttons).toEqual(wayForward);
  });

  it('that belongs to a card which is not open says where to find it', async () => {
    for (const word of ['manager', 'back', 'change', 'adopt', 'forget']) {
      const { card } = await here.person().say(word);
      expect(read(card)).toContain('pathway');
      expect(card.buttons).toEqual(wayForward);
    }
  });
});
